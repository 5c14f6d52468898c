// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/instruments/equation_exercises.h"

namespace ridgepoint::instruments {
namespace {

BenchRow row(const char* name, const char* value, const char* unit) {
    return {QString::fromUtf8(name), QString::fromUtf8(value), QString::fromUtf8(unit)};
}

QVector<BenchExercise> make() {
    BenchExercise iron{
        QStringLiteral("iron_law"),
        QStringLiteral("T = D_vol/BW + O/(R_peak × eta) + L_lat"),
        {row("T", "", "s"), row("D_vol", "14", "GB"), row("BW", "3.35", "TB/s"), row("O", "14", "GFLOP"),
         row("R_peak", "989.4", "TFLOP/s"), row("eta", "0.5", "1"), row("L_lat", "10", "us")}};
    BenchExercise rates{QStringLiteral("one_speed"),
                        QStringLiteral("T = (O + D)/(R_peak + BW)"),
                        {row("T", "", "s"), row("O", "40", "TFLOP"), row("D", "30", "GB"),
                         row("R_peak", "200", "TFLOP/s"), row("BW", "1.5", "TB/s")}};
    rates.target = QStringLiteral("T");
    rates.least = QStringLiteral("max(O/R_peak, D/BW)");
    rates.most = QStringLiteral("O/R_peak + D/BW");
    BenchExercise training{QStringLiteral("training_days"),
                           QStringLiteral("T = C/N × X × U"),
                           {row("T", "", "day"), row("C", "300", "EFLOP"), row("N", "8", "GPU"),
                            row("X", "250", "TFLOP/s/GPU"), row("U", "45", "%")}};
    training.target = QStringLiteral("T");
    training.least = training.most = QStringLiteral("C/(N*X*U)");
    BenchExercise queue{QStringLiteral("queue"),
                        QStringLiteral("L = lambda/W"),
                        {row("L", "", "request"), row("lambda", "240", "request/s"), row("W", "350", "ms")}};
    queue.target = QStringLiteral("L");
    queue.least = queue.most = QStringLiteral("lambda*W");
    BenchExercise bits{QStringLiteral("bits"),
                       QStringLiteral("T = 8 × D/B"),
                       {row("T", "1.8", "s"), row("D", "45", "GB"), row("B", "200", "Gbit/s")}};
    bits.target = QStringLiteral("T");
    bits.least = bits.most = QStringLiteral("D/B");
    return {iron, rates, training, queue, bits};
}

}  // namespace

const QVector<BenchExercise>& benchExercises() {
    static const QVector<BenchExercise> kExercises = make();
    return kExercises;
}

std::vector<dimensions::Quantity> quantitiesOf(const BenchExercise& exercise) {
    std::vector<dimensions::Quantity> quantities;
    for (const BenchRow& typed : exercise.rows) {
        dimensions::Quantity quantity{typed.name.toStdString()};
        if (const auto unit = dimensions::readUnit(typed.unit.toStdString())) quantity.unit = *unit;
        if (!typed.value.isEmpty()) quantity.value = typed.value.toDouble();
        quantities.push_back(std::move(quantity));
    }
    return quantities;
}

}  // namespace ridgepoint::instruments
