// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/refusal_words.h"

#include <QCoreApplication>

namespace ridgepoint::ui {
namespace {

struct RefusalWords {
    Q_DECLARE_TR_FUNCTIONS(RefusalWords)
};

using labs::Refusal;

QString estimateText(Refusal refusal) {
    switch (refusal) {
        case Refusal::NoEstimate:
            return RefusalWords::tr("Type your own estimate with its unit.");
        case Refusal::EstimateNotANumber:
            return RefusalWords::tr("The estimate is not a number. Type digits, then the unit.");
        case Refusal::EstimateWithoutUnit:
            return RefusalWords::tr("Add the unit to your estimate.");
        case Refusal::EstimateUnknownUnit:
            return RefusalWords::tr("This unit is not known. Use the one beside the field, or one like it.");
        case Refusal::EstimateWrongUnit:
            return RefusalWords::tr("This unit measures something else than the question asks for.");
        case Refusal::EstimateAmbiguous:
            return RefusalWords::tr(
                "This number can be read in two ways. Leave out the separator of thousands.");
        case Refusal::RangeUnreadable:
            return RefusalWords::tr(
                "Give the range as two numbers with their unit, the smaller first: “30 to "
                "50”, then the unit. Or leave it empty.");
        case Refusal::RangeWithoutEstimate:
            return RefusalWords::tr("Your estimate lies outside your own range. Change one of them.");
        case Refusal::EstimateOutOfRange:
            return RefusalWords::tr("This estimate is outside what is possible here. Check number and unit.");
        default:
            return {};
    }
}

QString laterStepText(Refusal refusal) {
    switch (refusal) {
        case Refusal::NoObservation:
            return RefusalWords::tr("Record what the instrument shows first.");
        case Refusal::ObservationIncomplete:
            return RefusalWords::tr("The observation is not complete yet. Fill every place.");
        case Refusal::TrialUnchanged:
            return RefusalWords::tr(
                "Nothing has changed since the last trial. Move a control, then log again.");
        case Refusal::TrialWithoutReading:
            return RefusalWords::tr(
                "The instrument gives no number at these settings. Move a control, then log again.");
        case Refusal::NoSentence:
            return RefusalWords::tr("Write one sentence in your own words.");
        case Refusal::FieldMissing:
            return RefusalWords::tr("Fill every field of the decision.");
        case Refusal::SavePending:
            return RefusalWords::tr("The step before is still being saved. Try again in a moment.");
        case Refusal::NotDurable:
            return RefusalWords::tr(
                "This could not be saved, so it does not count yet. Your entry is kept; try again when the "
                "line at the foot of the window says Saved.");
        default:
            return {};
    }
}

}  // namespace

QString refusalText(Refusal refusal) {
    switch (refusal) {
        case Refusal::None:
            return {};
        case Refusal::WrongStage:
            return RefusalWords::tr("This step is not open now. Finish the step before it.");
        case Refusal::NoOption:
            return RefusalWords::tr("Choose one of the options.");
        case Refusal::NoConfidence:
            return RefusalWords::tr("Say how sure you are.");
        case Refusal::ConfidenceOutOfRange:
            return RefusalWords::tr("Your confidence lies between pure chance and 99 %.");
        default:
            break;
    }
    const QString text = estimateText(refusal);
    return text.isEmpty() ? laterStepText(refusal) : text;
}

}  // namespace ridgepoint::ui
