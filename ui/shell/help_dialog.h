// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/help_topics.h"

#include <QDialog>

class QListWidget;
class QTextBrowser;

namespace ridgepoint::ui {

/// The help: topics on the left, one page on the right. Offline; stays open beside the window.
class HelpDialog : public QDialog {
    Q_OBJECT
public:
    HelpDialog(const QVector<HelpTopic>& topics, QWidget* parent);
    void showTopic(const QString& key);
    [[nodiscard]] QString currentTopic() const;

private:
    void showRow(int row);

    QVector<HelpTopic> m_topics;
    QListWidget* m_list;
    QTextBrowser* m_page;
};

}  // namespace ridgepoint::ui
