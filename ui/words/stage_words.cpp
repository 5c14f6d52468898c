// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/stage_words.h"

#include <QCoreApplication>

#include <array>

namespace ridgepoint::ui {
namespace {

struct StageWords {
    Q_DECLARE_TR_FUNCTIONS(StageWords)
};

QString roman(int number) {
    static constexpr std::array kNumerals{"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"};
    if (number < 1 || number > static_cast<int>(kNumerals.size())) return QString::number(number);
    return QLatin1String(kNumerals[static_cast<size_t>(number) - 1]);
}

}  // namespace

QString actText(int act) {
    return StageWords::tr("Act %1").arg(roman(act + 1));
}

QString stepText(labs::Stage stage) {
    using labs::Stage;
    switch (stage) {
        case Stage::Locked:
            return StageWords::tr("Locked");
        case Stage::Reading:
            return StageWords::tr("Brief");
        case Stage::Predicting:
            return StageWords::tr("Predict");
        case Stage::Committed:
            return StageWords::tr("Experiment");
        case Stage::Observed:
            return StageWords::tr("Compare");
        case Stage::Revealed:
            return StageWords::tr("Reflect");
        case Stage::Reflected:
            return StageWords::tr("Decide");
        case Stage::Decided:
            return StageWords::tr("Done");
    }
    return {};
}

QString progressText(LabProgress progress) {
    switch (progress) {
        case LabProgress::NotStarted:
            return StageWords::tr("not started");
        case LabProgress::HalfDone:
            return StageWords::tr("half done");
        case LabProgress::Done:
            return StageWords::tr("done");
    }
    return {};
}

}  // namespace ridgepoint::ui
