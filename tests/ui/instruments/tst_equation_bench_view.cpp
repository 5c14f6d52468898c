// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/instruments/instrument_fixture.h"
#include "ui/blocks/choice_box.h"
#include "ui/blocks/notice.h"
#include "ui/instruments/equation_field.h"
#include "ui/instruments/term_chip.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QTest>

namespace ridgepoint::ui {
namespace {

class Bench : public InstrumentFixture {
public:
    explicit Bench(const QSize& size = {820, 1100}) : InstrumentFixture(hardware::HardwareRegistry()) {
        open(QStringLiteral("equation_bench"), size);
    }
    template <class Widget>
    [[nodiscard]] Widget* find(const char* name) const {
        return window->findChild<Widget*>(QLatin1String(name));
    }
    [[nodiscard]] EquationField* field() const { return find<EquationField>("benchEquation"); }
    [[nodiscard]] QString verdict() const { return find<Notice>("benchVerdict")->text(); }
    [[nodiscard]] QString repair() const { return find<Notice>("benchRepair")->text(); }
    [[nodiscard]] QString label(const char* name) const { return find<QLabel>(name)->text(); }
    [[nodiscard]] QTableWidget* table() const { return find<QTableWidget>("quantityTable"); }
    void type(const QString& text) const {
        field()->setFocus();
        field()->selectAll();
        QTest::keyClicks(field(), text);
    }
    void press(const char* name) const { QTest::keyClick(find<QPushButton>(name), Qt::Key_Space); }
    [[nodiscard]] QStringList chips() const {
        QStringList spoken;
        for (const TermChip* chip : window->findChildren<TermChip*>())
            if (chip->isVisible()) spoken.append(chip->accessibleName());
        return spoken;
    }
    /// Clicks and types into a cell of the table.
    void enter(int row, int column, const QString& text) const {
        table()->setFocus();
        table()->setCurrentCell(row, column);
        QTest::keyClick(table(), Qt::Key_F2);
        auto* editor = table()->findChild<QLineEdit*>(QStringLiteral("quantityEditor"));
        QVERIFY(editor);
        editor->selectAll();
        QTest::keyClicks(editor, text);
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_VERIFY(!table()->findChild<QLineEdit*>(QStringLiteral("quantityEditor")));
    }
};

}  // namespace

class TestEquationBenchView : public QObject {
    Q_OBJECT
private slots:
    void showsTheIronLaw() {
        const Bench bench;
        QVERIFY(bench.verdict().startsWith(QLatin1String("Homogeneous")));
        QCOMPARE(bench.chips().size(), 4);
        QVERIFY2(bench.chips()[1].startsWith(QStringLiteral("D_vol/BW: s · 4.179")),
                 qPrintable(bench.chips()[1]));
        QVERIFY(bench.chips()[1].endsWith(QLatin1String("fits")));
        QVERIFY(bench.label("benchResult").startsWith(QLatin1String("T = 4.217")));
        QVERIFY(bench.repair().isEmpty());
        QCOMPARE(bench.instrument->figures().size(), 1);
        QCOMPARE(bench.instrument->table().size(), 5);
    }

    void namesTheWrongTermWhileOneTypes() {
        const Bench bench;
        bench.type(QStringLiteral("T = D_vol/BW + O*R_peak + L_lat"));
        QVERIFY(bench.verdict().contains(QStringLiteral("“O*R_peak” is FLOP²/s, but its neighbours are s")));
        QVERIFY(bench.chips()[2].endsWith(QLatin1String("does not fit")));
        QVERIFY(bench.instrument->figures().isEmpty());
        QCOMPARE(bench.field()->extraSelections().size(), 1);
        QCOMPARE(bench.find<Notice>("benchVerdict")->accessibleName(), bench.verdict());
    }

    void enterGoesToTheError() {
        const Bench bench;
        bench.type(QStringLiteral("T = D_vol/BW + sqrt(O)"));
        QVERIFY(bench.verdict().contains(QLatin1String("sqrt")));
        QCOMPARE(bench.chips().size(), 3);  // of "T = D_vol/BW + sqrt", the last that could be read
        QTest::keyClick(bench.field(), Qt::Key_Return);
        QCOMPARE(bench.field()->textCursor().selectedText(), QStringLiteral("sqrt"));
        QCOMPARE(bench.field()->textCursor().position(), 15);
        QVERIFY(!bench.field()->toPlainText().contains(u'\n'));
        bench.find<QPushButton>("benchGoTo")->setFocus();
        bench.press("benchGoTo");
        QVERIFY(bench.field()->hasFocus());
    }

    void nonsenseNeverStops() {
        const Bench bench;
        for (const char* text :
             {"", "= = =", "((((", "1e999", "€€", "a^a^a^a", "max(,)", "T=T=T=T=T=T=T=T=T"}) {
            bench.field()->selectAll();
            bench.field()->insertPlainText(QString::fromUtf8(text));
            QVERIFY2(!bench.verdict().isEmpty(), text);
        }
    }

    void quantitiesAreEditedByKeyboard() {
        const Bench bench;
        bench.enter(1, 1, QStringLiteral("28"));
        QVERIFY(bench.chips()[1].contains(QLatin1String("8.358")));
        bench.enter(1, 2, QStringLiteral("furlong"));
        QVERIFY(bench.table()->item(1, 3)->text().contains(QLatin1String("furlong")));
        QVERIFY(bench.verdict().startsWith(QLatin1String("Not decided yet")));
        bench.enter(1, 2, QStringLiteral("GFLOP"));
        QVERIFY(
            bench.verdict().contains(QStringLiteral("“D_vol/BW” is FLOP·s/byte, but its neighbours are s")));
    }

    void missingNamesAreAdded() {
        const Bench bench;
        bench.type(QStringLiteral("T = D_vol/BW + t_queue"));
        auto* add = bench.find<QPushButton>("benchAdd");
        QVERIFY(add->text().contains(QLatin1String("t_queue")));
        const int rows = bench.table()->rowCount();
        bench.press("benchAdd");
        QCOMPARE(bench.table()->rowCount(), rows + 1);
        auto* editor = bench.table()->findChild<QLineEdit*>(QStringLiteral("quantityEditor"));
        QVERIFY(editor);
        QTest::keyClicks(editor, QStringLiteral("ms"));
        QVERIFY(bench.verdict().startsWith(QLatin1String("Homogeneous")));
        QTest::keyClick(editor, Qt::Key_Return);
        bench.press("benchRemove");
        QCOMPARE(bench.table()->rowCount(), rows);
    }

    void exercisesAreRepairedByKeyboard() {
        const Bench bench;
        bench.press("benchNext");
        QCOMPARE(bench.find<ChoiceBox>("benchExercise")->currentIndex(), 1);
        QVERIFY(bench.repair().startsWith(QLatin1String("Not repaired yet")));
        bench.type(QStringLiteral("T = O/R_peak + D/BW"));
        QVERIFY(bench.repair().startsWith(QLatin1String("Repaired")));
        for (int i = 0; i < 3; ++i)
            bench.press("benchNext");
        QVERIFY(!bench.find<QPushButton>("benchNext")->isEnabled());
        QVERIFY(bench.verdict().startsWith(QLatin1String("Homogeneous")));
        QVERIFY(bench.label("benchNote").contains(QStringLiteral("is 8 times “T”")));
        bench.type(QStringLiteral("T = D/B"));
        QVERIFY(bench.repair().startsWith(QLatin1String("Repaired")));
        bench.press("benchAgain");
        QVERIFY(bench.repair().startsWith(QLatin1String("Not repaired yet")));
    }

    void everythingThatTakesFocusHasAName() {
        const Bench bench;
        for (const QWidget* widget : bench.window->findChildren<QWidget*>()) {
            if (!(widget->focusPolicy() & Qt::TabFocus) || !widget->isVisible()) continue;
            const auto* button = qobject_cast<const QPushButton*>(widget);
            QVERIFY2(button || !widget->accessibleName().isEmpty(), widget->metaObject()->className());
        }
    }

    /// Set RIDGEPOINT_PICTURES to a folder to look at the pictures.
    void paints_data() {
        QTest::addColumn<int>("scheme");
        QTest::addColumn<double>("scale");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<int>("exercise");
        QTest::addColumn<QString>("text");
        const auto row = [](const char* name, Scheme scheme, double scale, const QSize& size, int exercise,
                            const char* text) {
            QTest::newRow(name) << static_cast<int>(scheme) << scale << size << exercise
                                << QString::fromUtf8(text);
        };
        const QSize page(820, 1150);
        row("light", Scheme::Light, 1.0, page, 0, "");
        row("dark", Scheme::Dark, 1.0, page, 0, "T = D_vol/BW + O × R_peak + L_lat");
        row("contrast", Scheme::HighContrast, 1.0, page, 1, "");
        row("overlap", Scheme::Light, 1.0, page, 0, "T = max(D_vol/BW, O/(R_peak × eta)) + L_lat");
        row("error", Scheme::Light, 1.0, page, 2, "T = C/(N × X × U");
        row("bits", Scheme::Light, 1.0, page, 4, "");
        row("unknown", Scheme::Light, 1.0, {700, 1150}, 0, "T = D_vol/BW + t_queue + 2 us");
        row("twice", Scheme::Light, 2.0, {1000, 2300}, 1, "");
        row("repaired-twice", Scheme::Dark, 2.0, {1000, 2500}, 1, "T = O/R_peak + D/BW");
    }
    void paints() {
        QFETCH(int, scheme);
        QFETCH(double, scale);
        QFETCH(QSize, size);
        QFETCH(int, exercise);
        QFETCH(QString, text);
        Bench bench(size);
        bench.source.set(static_cast<Scheme>(scheme), scale);
        applyApplicationStyle(bench.source.theme());
        bench.source.set(static_cast<Scheme>(scheme), scale);
        for (int i = 0; i < exercise; ++i)
            bench.press("benchNext");
        if (!text.isEmpty()) bench.field()->setPlainText(text);
        bench.window->resize(size);
        QCoreApplication::processEvents();
        const bool hasBar = !bench.instrument->figures().isEmpty();
        QTRY_COMPARE(bench.find<QWidget>("benchBar")->isVisible(), hasBar);
        QVERIFY(bench.window->minimumSizeHint().width() <= size.width());
        const QPixmap picture = bench.window->grab();
        QVERIFY(!picture.isNull());
        const QString folder = qEnvironmentVariable("RIDGEPOINT_PICTURES");
        if (!folder.isEmpty())
            picture.save(
                QStringLiteral("%1/bench-%2.png").arg(folder, QLatin1String(QTest::currentDataTag())));
    }
};

}  // namespace ridgepoint::ui

QTEST_MAIN(ridgepoint::ui::TestEquationBenchView)
#include "tst_equation_bench_view.moc"
