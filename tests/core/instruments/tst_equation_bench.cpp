// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/instruments/equation_bench.h"

#include <QTest>

#include <cmath>

using namespace ridgepoint::instruments;
using ridgepoint::dimensions::Fit;
using ridgepoint::dimensions::Verdict;
using State = Repair::State;

namespace {

int exerciseCalled(const char* id) {
    for (int i = 0; i < benchExercises().size(); ++i)
        if (benchExercises()[i].id == QLatin1String(id)) return i;
    return -1;
}

}  // namespace

class TestEquationBench : public QObject {
    Q_OBJECT
private slots:
    void startsWithTheIronLaw() {
        const EquationBench bench(QLocale::c());
        const BenchReading& law = bench.reading();
        QVERIFY(!law.error);
        QCOMPARE(law.verdict, Verdict::Homogeneous);
        QCOMPARE(law.sides[1].amount.unit, QStringLiteral("ms"));
        QVERIFY(std::abs(law.sides[1].amount.value - 4.217404457397669) < 1e-12);
        QCOMPARE(law.bar.unit, QStringLiteral("ms"));
        QCOMPARE(law.bar.terms.size(), 3);
        QVERIFY(std::abs(law.bar.values[1] - 0.028299979785728724) < 1e-15);
        QCOMPARE(law.repair.state, State::None);
        QCOMPARE(law.terms[1].text, QStringLiteral("D_vol/BW"));
        QCOMPARE(law.terms[1].range.from, 4);
        QCOMPARE(law.terms[1].range.length, 8);
    }

    /// Each exercise is broken as given, and its own reference repairs it.
    void exercisesAreBroken() {
        for (int i = 1; i < benchExercises().size(); ++i) {
            const BenchExercise& exercise = benchExercises()[i];
            EquationBench bench(QLocale::c());
            bench.start(i);
            QVERIFY2(!bench.reading().error, qPrintable(exercise.id));
            for (const RowReading& row : bench.rowReadings())
                QVERIFY2(row.fault == RowFault::None && row.isUsed, qPrintable(exercise.id));
            QVERIFY2(bench.reading().repair.state != State::Repaired, qPrintable(exercise.id));
            const bool isBits = exercise.id == QLatin1String("bits");
            QCOMPARE(bench.reading().verdict, isBits ? Verdict::Homogeneous : Verdict::Inhomogeneous);
            for (const QString& reference : {exercise.least, exercise.most}) {
                bench.setText(exercise.target + QStringLiteral(" = ") + reference);
                QCOMPARE(bench.reading().repair.state, State::Repaired);
                bench.setText(reference + QStringLiteral(" = ") + exercise.target);
                QCOMPARE(bench.reading().repair.state, State::Repaired);
            }
        }
    }

    void repairsAreComparedByValue_data() {
        QTest::addColumn<QString>("exercise");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("state");
        const auto row = [](const char* exercise, const char* text, State state) {
            QTest::addRow("%s: %s", exercise, text)
                << QString::fromUtf8(exercise) << QString::fromUtf8(text) << static_cast<int>(state);
        };
        using enum State;
        row("one_speed", "T = D × BW⁻¹ + (O/R_peak)", Repaired);
        row("one_speed", "T = max(D/BW, O/R_peak)", Repaired);
        row("one_speed", "T = min(D/BW, O/R_peak)", ValuesDiffer);
        row("one_speed", "T = (O/R_peak × D/BW)^(1/2)", ValuesDiffer);
        row("one_speed", "T = O/R_peak × (D/BW)/(D/BW)", ValuesDiffer);
        row("one_speed", "T = O/R_peak", Unused);
        row("one_speed", "T = T", NoTarget);
        row("one_speed", "O/R_peak + D/BW", NoTarget);
        row("one_speed", "T = O/R_peak + D/x", Foreign);
        row("one_speed", "T = O/R_peak +", Unreadable);
        row("one_speed", "T = O/R_peak + D", NotHomogeneous);
        row("training_days", "T = C/N/X/U", Repaired);
        row("training_days", "T = 6 × C/(N × X × U)", Factor);
        row("training_days", "T × N × X × U = C", NoTarget);
        row("queue", "L = W*lambda", Repaired);
        row("queue", "L = lambda*W^2/W", Repaired);
        row("bits", "T = 8 × D/B", Factor);
        row("bits", "T = D/B", Repaired);
    }
    void repairsAreComparedByValue() {
        QFETCH(QString, exercise);
        QFETCH(QString, text);
        QFETCH(int, state);
        EquationBench bench(QLocale::c());
        bench.start(exerciseCalled(exercise.toLatin1().constData()));
        bench.setText(text);
        QCOMPARE(static_cast<int>(bench.reading().repair.state), state);
    }

    void aChangedUnitIsNoRepair() {
        EquationBench bench(QLocale::c());
        bench.start(exerciseCalled("queue"));
        bench.setRow(2, {QStringLiteral("W"), QStringLiteral("350"), QStringLiteral("1/s")});
        QCOMPARE(bench.reading().repair.state, State::RowsChanged);
        QCOMPARE(bench.reading().repair.names, QStringList{QStringLiteral("W")});
    }

    void bitsShowAsAFactor() {
        EquationBench bench(QLocale::c());
        bench.start(exerciseCalled("bits"));
        QVERIFY(bench.reading().mixesBitsAndBytes);
        const Disparity& disparity = bench.reading().disparity;
        QVERIFY(disparity.isKnown && !disparity.isEqual());
        QCOMPARE(disparity.factor, 8.0);
        QCOMPARE(disparity.larger, QStringLiteral("8 × D/B"));
        QCOMPARE(disparity.hint, FactorHint::BitsAndBytes);
        QCOMPARE(bench.reading().repair.factor, 8.0);
        bench.setText(QStringLiteral("T = D/B"));
        QVERIFY(bench.reading().disparity.isEqual());
    }

    void factorsAreKnown() {
        QCOMPARE(hintOf(0.125), FactorHint::BitsAndBytes);
        QCOMPARE(hintOf(1.073741824), FactorHint::BinaryPrefix);
        QCOMPARE(hintOf(1e-6), FactorHint::DecimalPrefix);
        QCOMPARE(hintOf(3600), FactorHint::TimeUnit);
        QCOMPARE(hintOf(2.0), FactorHint::None);
    }

    void rowsAreChecked() {
        EquationBench bench(QLocale::c());
        const auto faultOf = [&](const char* name, const char* value, const char* unit) {
            bench.setRow(1, {QString::fromUtf8(name), QString::fromUtf8(value), QString::fromUtf8(unit)});
            return bench.rowReadings()[1].fault;
        };
        QCOMPARE(faultOf("D_vol", "14", "GB"), RowFault::None);
        QCOMPARE(faultOf("D_vol", "", "GB"), RowFault::None);
        QCOMPARE(faultOf("", "14", "GB"), RowFault::NoName);
        QCOMPARE(faultOf("1x", "14", "GB"), RowFault::BadName);
        QCOMPARE(faultOf("T", "14", "GB"), RowFault::NameTwice);
        QCOMPARE(faultOf("D_vol", "x", "GB"), RowFault::BadValue);
        QCOMPARE(faultOf("D_vol", "14", ""), RowFault::NoUnit);
        QCOMPARE(faultOf("D_vol", "14", "furlong"), RowFault::BadUnit);
        bench.setRow(99, {});
        bench.removeRow(-1);
    }

    void namesWithoutARowAreAdded() {
        EquationBench bench(QLocale::c());
        bench.setText(QStringLiteral("T = η·x + L_lat"));
        QCOMPARE(bench.reading().missing, (QStringList{QStringLiteral("η"), QStringLiteral("x")}));
        const int first = bench.addMissing();
        QCOMPARE(first, 7);
        QCOMPARE(bench.rows()[first].name, QStringLiteral("η"));
        QVERIFY(bench.reading().missing.isEmpty());
        QCOMPARE(bench.reading().verdict, Verdict::Undecided);
        for (int i = 0; i < 100; ++i)
            bench.addRow();
        QCOMPARE(bench.rows().size(), EquationBench::kMostRows);
    }

    void theCommaIsADecimalSignWhereItIs() {
        EquationBench bench{QLocale(QLocale::German)};
        QCOMPARE(bench.rows()[2].value, QStringLiteral("3,35"));
        QCOMPARE(bench.reading().verdict, Verdict::Homogeneous);
        bench.setText(QStringLiteral("max(1,5 s; 2 s)"));
        QCOMPARE(bench.reading().sides[0].amount.value, 2.0);
        QCOMPARE(bench.reading().terms.size(), 3);
    }

    void placesAreInTypedText() {
        EquationBench bench(QLocale::c());
        bench.setText(QStringLiteral("T × η + € + 1"));
        QVERIFY(bench.reading().error);
        QCOMPARE(bench.reading().errorRange.from, 8);
        QCOMPARE(bench.reading().errorRange.length, 1);
        bench.setText(QStringLiteral("T + "));
        QCOMPARE(bench.reading().errorRange.from, 4);
    }
};

QTEST_APPLESS_MAIN(TestEquationBench)
#include "tst_equation_bench.moc"
