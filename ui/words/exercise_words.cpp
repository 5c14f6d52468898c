// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/equation_words.h"
#include "ui/words/latency_words.h"

#include <QCoreApplication>

/// The stories of the equation bench.
namespace ridgepoint::ui {
namespace {

constexpr int kDigits = 4;

struct ExerciseWords {
    Q_DECLARE_TR_FUNCTIONS(ExerciseWords)
};

using State = instruments::Repair::State;

struct Story {
    const char* id;
    const char* title;
    const char* story;
    const char* repaired;
};

constexpr Story kStories[] = {
    {"iron_law", QT_TRANSLATE_NOOP("ExerciseWords", "Worked example: the Iron Law"),
     QT_TRANSLATE_NOOP("ExerciseWords",
                       "The time of a task is the time to move its data, the time to compute, and a fixed "
                       "latency. Each term becomes seconds on its own way: bytes over bytes per second, FLOP "
                       "over FLOP per second, seconds as they are. Change one sign and see which term no "
                       "longer fits."),
     ""},
    {"one_speed", QT_TRANSLATE_NOOP("ExerciseWords", "Exercise 1: one speed for everything"),
     QT_TRANSLATE_NOOP("ExerciseWords",
                       "A planning sheet divides all the work of a job by all the speed of the machine. It "
                       "gives a number, and the number looks plausible. O is the arithmetic of the job, D "
                       "the data it moves. Write the equation so that T is the time of the job."),
     QT_TRANSLATE_NOOP("ExerciseWords",
                       "Repaired. Arithmetic and data meet only after each has become a time. The sum holds "
                       "when one waits for the other, the larger of the two when they overlap fully.")},
    {"training_days", QT_TRANSLATE_NOOP("ExerciseWords", "Exercise 2: lost under the fraction bar"),
     QT_TRANSLATE_NOOP(
         "ExerciseWords",
         "C is the arithmetic of a whole training run, N the number of GPUs, X the peak of each "
         "and U the share of the peak that the run reaches. The formula had a fraction bar on "
         "the slide; this is what became of it in a cell of a spreadsheet. T should be a time."),
     QT_TRANSLATE_NOOP("ExerciseWords",
                       "Repaired. All that makes the run faster divides: the number of GPUs, their peak and "
                       "the share of it.")},
    {"queue", QT_TRANSLATE_NOOP("ExerciseWords", "Exercise 3: how many are inside"),
     QT_TRANSLATE_NOOP("ExerciseWords",
                       "Requests arrive at the rate lambda, and each of them stays for the time W. A note "
                       "on the wall says how many are inside at once, on average. Whoever wrote it was "
                       "unsure about the sign. L should count requests."),
     QT_TRANSLATE_NOOP("ExerciseWords",
                       "Repaired. This is Little’s law: requests per second, times seconds, leaves requests. "
                       "The longer each one stays, the more are inside.")},
    {"bits", QT_TRANSLATE_NOOP("ExerciseWords", "Exercise 4: the eight that no unit sees"),
     QT_TRANSLATE_NOOP(
         "ExerciseWords",
         "A file D crosses a link of rate B, and the clock says that it took T. The author knew "
         "that links are sold in bits and files in bytes, and put an 8 in. Every unit agrees, "
         "and still the equation is wrong. Compare the values of the two sides."),
     QT_TRANSLATE_NOOP("ExerciseWords",
                       "Repaired. Bit and byte measure the same, so no unit shows a factor of 8. The values "
                       "here carry their units and convert by themselves; the 8 counted it twice.")},
};

const Story* storyOf(const QString& id) {
    for (const Story& story : kStories)
        if (id == QLatin1String(story.id)) return &story;
    return nullptr;
}

QString translated(const char* text) {
    return QCoreApplication::translate("ExerciseWords", text);
}

QString factorText(const instruments::Repair& repair, const QLocale& locale) {
    const QString times = ui::figureText(repair.factor, kDigits, locale);
    if (instruments::hintOf(repair.factor) == instruments::FactorHint::BitsAndBytes)
        return ExerciseWords::tr(
                   "Not repaired yet. The units agree, but the result is %1 times what it "
                   "should be, and eight bits are one byte.")
            .arg(times);
    return ExerciseWords::tr(
               "Not repaired yet. The units agree, but the result is %1 times what it should "
               "be. No unit shows a plain number.")
        .arg(times);
}

/// States that name quantities.
QString namedText(const instruments::Repair& repair) {
    const QString names = repair.names.join(ExerciseWords::tr(", "));
    switch (repair.state) {
        case State::RowsChanged:
            return ExerciseWords::tr(
                       "The exercise asks about its quantities with the units they had. Put "
                       "back in the table: %1.")
                .arg(names);
        case State::NoTarget:
            return ExerciseWords::tr(
                       "Not repaired yet. Leave %1 alone on one side, so that the equation says "
                       "what it is.")
                .arg(names);
        case State::Unused:
            return ExerciseWords::tr(
                       "Not repaired yet. The units agree, but the result does not depend on: "
                       "%1.")
                .arg(names);
        case State::Foreign:
            return ExerciseWords::tr(
                       "Not repaired yet. The exercise does not know: %1. Use the quantities "
                       "that it gives.")
                .arg(names);
        default:
            return {};
    }
}

}  // namespace

QString exerciseTitle(const QString& id) {
    const Story* story = storyOf(id);
    return story ? translated(story->title) : id;
}

QString exerciseStory(const QString& id) {
    const Story* story = storyOf(id);
    return story ? translated(story->story) : QString();
}

QString repairText(const QString& exercise, const instruments::Repair& repair, const QLocale& locale) {
    const Story* story = storyOf(exercise);
    switch (repair.state) {
        case State::None:
            return {};
        case State::Unreadable:
            return ExerciseWords::tr("Not repaired yet. The equation cannot be read.");
        case State::NotHomogeneous:
            return ExerciseWords::tr("Not repaired yet. The units do not agree.");
        case State::Factor:
            return factorText(repair, locale);
        case State::ValuesDiffer:
            return ExerciseWords::tr(
                "Not repaired yet. The units agree, and yet the result is wrong: equal "
                "units are needed, but they are not enough. How do the quantities act "
                "together?");
        case State::Repaired:
            return story ? translated(story->repaired) : QString();
        default:
            return namedText(repair);
    }
}

}  // namespace ridgepoint::ui
