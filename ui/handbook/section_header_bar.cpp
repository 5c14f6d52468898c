// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/handbook/section_header_bar.h"

#include "ui/blocks/hairline.h"
#include "ui/blocks/text_label.h"
#include "ui/words/handbook_words.h"

#include <QVBoxLayout>

namespace ridgepoint::ui {

SectionHeaderBar::SectionHeaderBar(const ThemeSource& source, const labs::LabSession& session,
                                   QWidget* parent)
    : QWidget(parent) {
    const QString place = handbookTitle() + QStringLiteral(" · ") + chapterText(session.lab().chapter);
    auto* title =
        new TextLabel(source, TextStyle::Title, Role::Ink, session.text(QStringLiteral("title")), this);
    title->setObjectName(QStringLiteral("sectionTitle"));
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(source.theme().scaled(4));
    rows->addWidget(new TextLabel(source, TextStyle::Small, Role::Soft, place, this));
    rows->addWidget(title);
    rows->addWidget(new TextLabel(source, TextStyle::Message, Role::Soft,
                                  session.text(QStringLiteral("subtitle")), this));
    rows->addSpacing(source.theme().scaled(6));
    rows->addWidget(new Hairline(source, this));
}

}  // namespace ridgepoint::ui
