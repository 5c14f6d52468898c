// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/handbook/section_footer.h"

#include "ui/blocks/hairline.h"
#include "ui/blocks/places.h"
#include "ui/blocks/text_label.h"
#include "ui/blocks/widget_tools.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace ridgepoint::ui {

SectionFooter::SectionFooter(const ThemeSource& source, const SectionPlace& place, QWidget* parent)
    : QWidget(parent), m_source(source), m_rows(new QVBoxLayout(this)) {
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(source.theme().scaled(8));
    m_rows->addWidget(new Hairline(source, this));
    if (!place.readers.isEmpty()) addReaders(place.readers);
    addNeighbours(place);
}

void SectionFooter::addReaders(const QVector<handbook::Reader>& readers) {
    m_rows->addWidget(
        new TextLabel(m_source, TextStyle::SmallStrong, Role::Soft, tr("Used in these labs"), this));
    for (const handbook::Reader& reader : readers)
        m_rows->addWidget(link(tr("Lab %1: %2").arg(reader.lab, reader.title),
                               QStringLiteral("reader.") + reader.lab, {labs::Place::Kind::Lab, reader.lab}),
                          0, Qt::AlignLeft);
}

void SectionFooter::addNeighbours(const SectionPlace& place) {
    auto* row = new QHBoxLayout;
    const auto section = [](const handbook::SectionEntry& entry) {
        return labs::Place{labs::Place::Kind::Section, entry.id};
    };
    if (place.previous)
        row->addWidget(link(tr("Back: %1").arg(place.previous->title), QStringLiteral("previousSection"),
                            section(*place.previous)));
    row->addStretch(1);
    if (place.next)
        row->addWidget(
            link(tr("Next: %1").arg(place.next->title), QStringLiteral("nextSection"), section(*place.next)));
    m_rows->addLayout(row);
}

QWidget* SectionFooter::link(const QString& text, const QString& name, const labs::Place& place) {
    QPushButton* button = makeButton(text, "link", name, this);
    // After the button's own event, which still runs: another page takes the place of this one.
    connect(
        button, &QPushButton::clicked, this, [this, place] { openPlace(labs::writePlace(place), this); },
        Qt::QueuedConnection);
    return button;
}

}  // namespace ridgepoint::ui
