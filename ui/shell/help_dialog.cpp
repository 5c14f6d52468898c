// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/help_dialog.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QTextBrowser>

namespace ridgepoint::ui {

HelpDialog::HelpDialog(const QVector<HelpTopic>& topics, QWidget* parent)
    : QDialog(parent), m_topics(topics), m_list(new QListWidget(this)), m_page(new QTextBrowser(this)) {
    setObjectName(QStringLiteral("helpDialog"));
    setWindowTitle(tr("Help"));
    m_list->setObjectName(QStringLiteral("helpTopicList"));
    m_list->setAccessibleName(tr("Topics"));
    m_list->setWordWrap(true);
    m_list->setSpacing(3);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_page->setObjectName(QStringLiteral("helpPage"));
    m_page->setAccessibleName(tr("Help text"));
    m_page->document()->setDocumentMargin(18);
    for (const HelpTopic& topic : m_topics)
        m_list->addItem(topic.title);
    auto* row = new QHBoxLayout(this);
    row->addWidget(m_list, 2);
    row->addWidget(m_page, 5);
    connect(m_list, &QListWidget::currentRowChanged, this, &HelpDialog::showRow);
    const int line = fontMetrics().height();
    resize(line * 50, line * 32);
    m_list->setCurrentRow(0);
}

void HelpDialog::showTopic(const QString& key) {
    for (int row = 0; row < m_topics.size(); ++row)
        if (m_topics[row].key == key) m_list->setCurrentRow(row);
}

QString HelpDialog::currentTopic() const {
    const int row = m_list->currentRow();
    return row < 0 ? QString() : m_topics[row].key;
}

void HelpDialog::showRow(int row) {
    if (row < 0) return;
    const HelpTopic& topic = m_topics[row];
    m_page->setMarkdown(QStringLiteral("## ") + topic.title + QStringLiteral("\n\n") + topic.markdown);
}

}  // namespace ridgepoint::ui
