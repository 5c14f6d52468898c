// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/findings_page.h"

#include "ui/blocks/text_label.h"
#include "ui/words/finding_words.h"

#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace ridgepoint::ui {
namespace {

QString findingHtml(const labs::Finding& finding, const Theme& theme) {
    const FindingText text = findingText(finding);
    return QStringLiteral(
               "<p style='margin-bottom:14px'><span style='color:%1'>%2</span><br/>%3<br/>"
               "<span style='color:%4'>%5</span></p>")
        .arg(theme.color(Role::Soft).name(), text.place.toHtmlEscaped(), text.problem.toHtmlEscaped(),
             theme.color(Role::Accent).name(), text.mend.toHtmlEscaped());
}

}  // namespace

FindingsPage::FindingsPage(const ThemeSource& theme, const QString& title, const QString& folder,
                           const QVector<labs::Finding>& findings, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_findings(findings), m_text(new QTextBrowser(this)) {
    setObjectName(QStringLiteral("findingsPage"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(30, 28, 30, 24);
    column->setSpacing(12);
    column->addWidget(new TextLabel(theme, TextStyle::Title, Role::Ink, title, this));
    const QString lead =
        tr("This lab cannot be opened until its folder is mended. Findings: %1.").arg(findings.size());
    column->addWidget(new TextLabel(theme, TextStyle::Message, Role::Ink, lead, this));
    column->addWidget(
        new TextLabel(theme, TextStyle::Small, Role::Soft, QDir::toNativeSeparators(folder), this));
    m_text->setObjectName(QStringLiteral("findingsText"));
    m_text->setAccessibleName(tr("Findings"));
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->document()->setDocumentMargin(16);
    column->addWidget(m_text, 1);
    auto* copy = new QPushButton(tr("&Copy the findings"), this);
    copy->setObjectName(QStringLiteral("copyFindingsButton"));
    column->addWidget(copy, 0, Qt::AlignLeft);
    connect(copy, &QPushButton::clicked, this, [this] {
        QStringList lines;
        for (const labs::Finding& finding : m_findings)
            lines.append(findingLine(finding));
        QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
    });
    connect(&theme, &ThemeSource::changed, this, &FindingsPage::showFindings);
    showFindings();
}

void FindingsPage::showFindings() {
    QString html;
    for (const labs::Finding& finding : m_findings)
        html += findingHtml(finding, m_theme.theme());
    m_text->setHtml(html);
}

}  // namespace ridgepoint::ui
