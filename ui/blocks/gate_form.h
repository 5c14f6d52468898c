// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/blocks/block_widget.h"

#include <QVector>

class QLineEdit;
class QPushButton;
class QTimer;
class QVBoxLayout;

namespace ridgepoint::ui {

class ConfidenceSpin;
class Notice;
class OptionCard;

/// The form in which a prediction is made: options, estimate, confidence. Nothing is preselected.
class GateForm : public QWidget {
    Q_OBJECT
public:
    GateForm(const BlockContext& context, QWidget* parent);

    void refresh();    ///< while the commitment is being saved
    void keepDraft();  ///< hands what was entered to the session

signals:
    void committed();

private:
    void addOptions(QVBoxLayout* column);
    void addFields(QVBoxLayout* column);
    [[nodiscard]] QLineEdit* makeEdit(const QString& name, const QString& spoken, const QString& hint);
    void addCommit(QVBoxLayout* column);
    void showDraft();
    void touched();
    void commit();
    void refuse(labs::Refusal refusal);
    void markWrong(QWidget* field);

    const BlockContext m_context;
    const labs::PublicGate m_gate;
    QVector<OptionCard*> m_options;
    QLineEdit* m_estimate = nullptr;
    QLineEdit* m_range = nullptr;  ///< may stay empty
    ConfidenceSpin* m_confidence = nullptr;
    Notice* m_notice = nullptr;
    QPushButton* m_commit = nullptr;
    QTimer* m_keep = nullptr;
};

}  // namespace ridgepoint::ui
