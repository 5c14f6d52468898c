// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/card_questions.h"

#include <QCoreApplication>

#include <array>

namespace ridgepoint::ui {
namespace {

struct Sentence {
    const char* rule;
    const char* text;
};

constexpr std::array kSentences{
    Sentence{"round_trip", QT_TRANSLATE_NOOP("CardQuestions",
                                             "Light in fibre, {distance} there and back: "
                                             "the shortest round trip")},
    Sentence{"training_bytes", QT_TRANSLATE_NOOP("CardQuestions",
                                                 "Training with Adam in mixed precision: weights, gradients, "
                                                 "master copy and two moments, for each parameter")},
    Sentence{"forward_flops", QT_TRANSLATE_NOOP("CardQuestions",
                                                "A dense transformer runs forward: the work "
                                                "for each parameter and token")},
    Sentence{"training_flops",
             QT_TRANSLATE_NOOP("CardQuestions",
                               "A dense transformer is trained: the work for each parameter "
                               "and token, forward and backward")},
    Sentence{"ridge_h100", QT_TRANSLATE_NOOP("CardQuestions",
                                             "The ridge point of an H100 SXM with dense FP16: "
                                             "{peak} over {bandwidth}")},
    Sentence{"weights_16bit", QT_TRANSLATE_NOOP("CardQuestions",
                                                "The weights of a model with {parameters} "
                                                "parameters, at {weight} each")},
    Sentence{"fp16_max", QT_TRANSLATE_NOOP("CardQuestions", "The largest finite number in {format}")},
    Sentence{"bf16_max", QT_TRANSLATE_NOOP("CardQuestions", "The largest finite number in {format}")},
    Sentence{"e4m3_max", QT_TRANSLATE_NOOP("CardQuestions", "The largest finite number in {format}")},
    Sentence{"e5m2_max", QT_TRANSLATE_NOOP("CardQuestions", "The largest finite number in {format}")},
    Sentence{"fp16_smallest",
             QT_TRANSLATE_NOOP("CardQuestions", "The smallest number above zero in {format}, a subnormal")},
    Sentence{"fp16_epsilon",
             QT_TRANSLATE_NOOP("CardQuestions", "The step from 1 to the next number in {format}")},
    Sentence{"bf16_epsilon",
             QT_TRANSLATE_NOOP("CardQuestions", "The step from 1 to the next number in {format}")},
    Sentence{"amdahl_ceiling", QT_TRANSLATE_NOOP("CardQuestions",
                                                 "Amdahl: {serial} of a job is serial. The speedup that no "
                                                 "number of processors exceeds")},
    Sentence{"gustafson_speedup",
             QT_TRANSLATE_NOOP("CardQuestions",
                               "Gustafson: {serial} of the scaled job is serial. The scaled "
                               "speedup on {processors} processors")},
    Sentence{"littles_concurrency", QT_TRANSLATE_NOOP("CardQuestions",
                                                      "Little: requests arrive at {rate} and stay for "
                                                      "{latency}. How many are inside at once")},
    Sentence{"relu_intensity", QT_TRANSLATE_NOOP("CardQuestions",
                                                 "One operation on each element of {element}, read once and "
                                                 "written once: the arithmetic intensity")},
    Sentence{"fp32_over_int8", QT_TRANSLATE_NOOP("CardQuestions",
                                                 "Energy at {node}: a multiplication in FP32 against one in "
                                                 "INT8")},
    Sentence{"fp32_over_fp16", QT_TRANSLATE_NOOP("CardQuestions",
                                                 "Energy at {node}: a multiplication in FP32 against one in "
                                                 "FP16")},
    Sentence{"crossover", QT_TRANSLATE_NOOP("CardQuestions",
                                            "A link of {bandwidth} with a latency of {latency}: the size "
                                            "at which sending takes as long as waiting")},
    Sentence{"braking", QT_TRANSLATE_NOOP("CardQuestions",
                                          "A vehicle at {speed}: how far it goes during a "
                                          "reaction of {latency}")},
};

struct Name {
    const char* choice;
    const char* name;
};
constexpr std::array kNames{Name{"fp32", "FP32"},  Name{"tf32", "TF32"}, Name{"fp16", "FP16"},
                            Name{"bf16", "BF16"},  Name{"e4m3", "E4M3"}, Name{"e5m2", "E5M2"},
                            Name{"45nm", "45 nm"}, Name{"7nm", "7 nm"}};

}  // namespace

QString ruleSentence(const QString& rule) {
    for (const Sentence& known : kSentences)
        if (rule == QLatin1String(known.rule))
            return QCoreApplication::translate("CardQuestions", known.text);
    return {};
}

QString choiceName(const QString& choice) {
    for (const Name& known : kNames)
        if (choice == QLatin1String(known.choice)) return QLatin1String(known.name);
    return choice;
}

}  // namespace ridgepoint::ui
