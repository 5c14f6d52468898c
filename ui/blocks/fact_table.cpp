// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/blocks/fact_table.h"

#include "core/labs/links.h"
#include "core/labs/text_renderer.h"
#include "ui/blocks/prose_label.h"
#include "ui/blocks/text_label.h"

#include <QGridLayout>

namespace ridgepoint::ui {

FactTable::FactTable(const BlockContext& context, const QVector<labs::FactDef>& facts, QWidget* parent)
    : QWidget(parent), m_context(context), m_facts(facts) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(context.theme().scaled(12));
    grid->setVerticalSpacing(context.theme().scaled(2));
    grid->setColumnStretch(0, 1);
    const ThemeSource& source = context.source;
    for (int i = 0; i < facts.size(); ++i) {
        const Row row{new TextLabel(source, TextStyle::Body, Role::Ink, {}, this),
                      new TextLabel(source, TextStyle::BodyStrong, Role::Ink, {}, this),
                      new ProseLabel(source, TextStyle::Small, Role::Soft, {}, this)};
        row.value->setWordWrap(false);
        grid->addWidget(row.name, 2 * i, 0);
        grid->addWidget(row.value, 2 * i, 1, Qt::AlignRight | Qt::AlignTop);
        grid->addWidget(row.source, 2 * i + 1, 0, 1, 2);
        m_rows.append(row);
    }
    refresh();
}

QString FactTable::nameOf(const labs::FactDef& fact) const {
    const QString name = m_context.session.text(QStringLiteral("fact.") + fact.value.written);
    return name.isEmpty() ? fact.value.written : name;
}

QString FactTable::sourceOf(const labs::FactDef& fact) const {
    const labs::Lab& lab = m_context.session.lab();
    if (!fact.value.isSlot()) return tr("computed by the model");
    const int context = m_context.session.state().context;
    const auto& hardware = lab.contexts[context].hardware;
    if (hardware.contains(fact.value.slot)) {
        const labs::HardwareUse use = hardware.value(fact.value.slot);
        const bool plain = use.convention == QLatin1String("none");
        const QString words = plain ? use.source : use.convention + QStringLiteral(" · ") + use.source;
        return QStringLiteral("[%1](%2)")
            .arg(words, labs::writePlace({labs::Place::Kind::Constant, use.record}));
    }
    const QString key = lab.sourceOf(context, fact.value.slot);
    return key == QLatin1String("scenario") ? tr("scenario assumption") : tr("source: %1").arg(key);
}

void FactTable::refresh() {
    const labs::LabSession& session = m_context.session;
    const labs::TextRenderer renderer(session.lab(), session.state().context, session.wording());
    for (int i = 0; i < m_rows.size(); ++i) {
        const labs::FactDef& fact = m_facts[i];
        m_rows[i].name->setText(nameOf(fact));
        m_rows[i].value->setText(renderer.text(fact.value, fact.shown, fact.decimals, session.live()));
        m_rows[i].source->setMarkdown(sourceOf(fact));
    }
}

}  // namespace ridgepoint::ui
