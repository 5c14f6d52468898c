// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lab/steps.h"

#include <QCoreApplication>

#include <array>

namespace ridgepoint::ui {
namespace {

using labs::BlockKind;
using labs::Stage;

struct Row {
    BlockKind kind;  ///< the block that the step is about
    Stage done;      ///< the stage at which it is behind
    const char* name;
    const char* target;  ///< objectName; empty: that of the block
};

constexpr std::array kSteps{
    Row{BlockKind::Message, Stage::Predicting, QT_TRANSLATE_NOOP("Steps", "Brief"), ""},
    Row{BlockKind::Gate, Stage::Committed, QT_TRANSLATE_NOOP("Steps", "Predict"), "gateCard"},
    Row{BlockKind::Workbench, Stage::Observed, QT_TRANSLATE_NOOP("Steps", "Experiment"), "bench"},
    Row{BlockKind::Observe, Stage::Observed, QT_TRANSLATE_NOOP("Steps", "Observe"), ""},
    Row{BlockKind::Trials, Stage::Observed, QT_TRANSLATE_NOOP("Steps", "Observe"), "trialsCard"},
    Row{BlockKind::Reveal, Stage::Revealed, QT_TRANSLATE_NOOP("Steps", "Compare"), "revealCard"},
    Row{BlockKind::Reflect, Stage::Reflected, QT_TRANSLATE_NOOP("Steps", "Reflect"), "reflectCard"},
    Row{BlockKind::Decision, Stage::Decided, QT_TRANSLATE_NOOP("Steps", "Decide"), "decisionCard"},
};

}  // namespace

QVector<Step> stepsOf(const labs::LabSession& session, int act) {
    QVector<Step> steps;
    bool foundCurrent = false;
    for (const Row& row : kSteps) {
        const labs::Block* block = session.lab().acts[act].find(row.kind);
        if (!block) continue;
        Step step;
        step.name = QCoreApplication::translate("Steps", row.name);
        step.target = *row.target ? QString::fromLatin1(row.target) : QStringLiteral("block.") + block->id;
        if (session.stage(act) >= row.done)
            step.state = StepState::Done;
        else if (!foundCurrent)
            step.state = StepState::Current;
        foundCurrent = foundCurrent || step.state == StepState::Current;
        steps.append(step);
    }
    return steps;
}

QString stepStateText(StepState state) {
    switch (state) {
        case StepState::Open:
            return QCoreApplication::translate("Steps", "open");
        case StepState::Current:
            return QCoreApplication::translate("Steps", "now");
        case StepState::Done:
            return QCoreApplication::translate("Steps", "done");
    }
    return {};
}

}  // namespace ridgepoint::ui
