// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labs/event_kinds.h"
#include "tests/ui/shell/desk.h"
#include "ui/shell/foot_strip.h"
#include "ui/shell/ledger_model.h"

#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenuBar>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTextBrowser>
#include <QToolButton>
#include <QTreeView>
#include <QtTest>

using namespace ridgepoint;
using namespace ridgepoint::ui;

namespace {

const QString kReader = QStringLiteral("v2-09");  ///< reads what kLab decides

/// What another lab's run left in the ledger.
void decide(FakeJournal& journal, const QString& id, double serial) {
    ledger::RunHeader run;
    run.run = id;
    run.lab = kLab;
    run.started = QDateTime::currentDateTimeUtc();
    journal.start(run);
    journal.append({id,
                    labs::kinds::kDecisionMade,
                    {{QStringLiteral("numbers"), QJsonObject{{QStringLiteral("serial_share"), serial}}}},
                    run.started},
                   {});
}

class FakeExporter : public ReportExporter {
public:
    QString exportTo(const QString& file, const labs::LabSession&, const ReportRequest& request) override {
        m_file = file;
        m_student = request.studentId;
        return m_answer;
    }
    QString m_file, m_student, m_answer;
};

}  // namespace

class TestMainWindow : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    int m_files = 0;
    QString newIni() { return m_folder.filePath(QStringLiteral("%1.ini").arg(++m_files)); }

private slots:
    void opensTheFirstLabAndSaysWhereYouAre() {
        Desk desk(newIni());
        desk.open();
        QVERIFY(desk.session);
        const QString place = desk.find<QLabel>("placeLabel")->accessibleName();
        QVERIFY2(place.startsWith(QStringLiteral("Act I · ")), qPrintable(place));
        QVERIFY(place.contains(QLatin1String("Prediction open")));
        QVERIFY(desk.journal.m_runs.isEmpty());  // looking leaves no trace
    }

    void progressAndStripFollowACommitment() {
        Desk desk(newIni());
        desk.open();
        commit(*desk.session);
        const auto& model = desk.find<Navigator>("navigator")->model();
        const QString spoken = model.indexOfLab(kLab).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(spoken.startsWith(QLatin1String("Lab 12, ")), qPrintable(spoken));
        QVERIFY(spoken.endsWith(QLatin1String("half done")));
        const QString place = desk.find<QLabel>("placeLabel")->accessibleName();
        QVERIFY2(place.contains(QLatin1String("Prediction committed")), qPrintable(place));
        QCOMPARE(desk.journal.m_runs.size(), 1);
        QVERIFY(desk.find<QToolButton>("savedButton")->accessibleName().startsWith(QLatin1String("Saved ")));
    }

    void theSavedWordsAreTheJournals() {
        Desk desk(newIni());
        desk.open();
        auto* saved = desk.find<QToolButton>("savedButton");
        desk.journal.set({SaveKind::Saving, {}, {}, {}});
        QCOMPARE(saved->accessibleName(), QStringLiteral("Saving…"));
        desk.journal.set(
            {SaveKind::Retrying, {}, QStringLiteral("the disk is full"), QStringLiteral("/data")});
        QCOMPARE(saved->accessibleName(), QStringLiteral("Not saved: the disk is full; retrying"));
        auto* banner = desk.find<Banner>("banner");
        QVERIFY(banner && banner->text().contains(QLatin1String("/data")));
        desk.journal.set({SaveKind::Saved, QDateTime::currentDateTime(), {}, {}});
        QVERIFY(!desk.find<Banner>("banner"));
        QVERIFY(saved->accessibleName().startsWith(QLatin1String("Saved ")));
    }

    void whatOpeningFoundIsABannerThatCloses() {
        Desk desk(newIni());
        desk.journal.m_messages = {{false, QStringLiteral("restored from a backup")}};
        desk.open();
        QCOMPARE(desk.find<Banner>("banner")->text(), QStringLiteral("restored from a backup"));
        desk.find<QToolButton>("closeBannerButton")->click();
        QTRY_VERIFY(!desk.find<Banner>("banner"));
    }

    void aRunGoesOnWhereItWas() {
        Desk desk(newIni());
        desk.open();
        commit(*desk.session);
        const QString run = desk.session->state().run;
        desk.open();
        QCOMPARE(desk.session->state().run, run);
        QVERIFY(desk.session->stage(0) >= labs::Stage::Committed);
        desk.window->actions().newAttempt->trigger();
        QVERIFY(desk.session->state().run != run);
        QCOMPARE(desk.journal.m_runs.size(), 2);
        QCOMPARE(desk.dialogs.m_asked, 1);
    }

    void welcomeIsLeftWithOneKey() {
        Desk desk(newIni(), false);
        desk.open();
        auto* name = desk.find<QLineEdit>("welcomeNameField");
        QVERIFY(name);
        QTest::keyClicks(name, QStringLiteral("Ada"));
        QTest::keyClick(name, Qt::Key_Escape);
        QTRY_VERIFY(desk.session);
        QCOMPARE(desk.store.load().name, QStringLiteral("Ada"));
        QVERIFY(desk.store.load().welcomed);
    }

    void everyFocusableHasAName() {
        Desk desk(newIni());
        desk.open();
        desk.window->actions().ledger->trigger();
        desk.window->actions().shortcuts->trigger();
        desk.window->actions().help->trigger();
        desk.window->actions().about->trigger();
        for (const QWidget* widget : desk.window->findChildren<QWidget*>()) {
            if (widget->focusPolicy() == Qt::NoFocus || widget->focusProxy()) continue;
            if (widget->objectName().startsWith(QLatin1String("qt_"))) continue;
            QAccessibleInterface* spoken =
                QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget));
            QVERIFY2(spoken && !spoken->text(QAccessible::Name).isEmpty(),
                     qPrintable(QLatin1String(widget->metaObject()->className()) + QLatin1Char(' ') +
                                widget->objectName()));
        }
    }

    void theShortcutListCoversEveryActionWithKeys() {
        Desk desk(newIni());
        desk.open();
        desk.window->actions().shortcuts->trigger();
        const auto* table = desk.find<QTableWidget>("shortcutsTable");
        QStringList keys;
        for (int row = 0; row < table->rowCount(); ++row)
            keys.append(table->item(row, 1)->text());
        const QString all = keys.join(QLatin1Char(' '));
        for (const QAction* action : desk.window->actions().all())
            for (const QKeySequence& key : action->shortcuts())
                QVERIFY2(all.contains(key.toString(QKeySequence::NativeText)), qPrintable(action->text()));
    }

    void noTwoActionsShareAKey() {
        const Actions actions;
        QStringList seen;
        for (const QAction* action : actions.all())
            for (const QKeySequence& key : action->shortcuts()) {
                QVERIFY2(!seen.contains(key.toString()), qPrintable(key.toString()));
                seen.append(key.toString());
            }
    }

    void theSearchFieldFindsByNumberAndOpensWithEnter() {
        Desk desk(newIni());
        desk.open();
        auto* find = desk.find<QLineEdit>("findLabField");
        auto* tree = desk.find<QTreeView>("navigatorTree");
        QTest::keyClicks(find, QStringLiteral("no such lab"));
        QVERIFY(!tree->isVisible());
        QCOMPARE(desk.find<QListView>("searchResultsList")->model()->rowCount(), 0);
        QTest::keyClick(find, Qt::Key_Escape);
        QVERIFY(tree->isVisible());
        desk.window->actions().ledger->trigger();
        QTest::keyClicks(find, QStringLiteral("12"));
        QTest::keyClick(find, Qt::Key_Return);
        QVERIFY(desk.window->windowTitle().contains(QLatin1String("Where speedup stops")));
    }

    void aLabWithFindingsShowsThemInstead() {
        Desk desk(newIni());
        labs::CatalogueEntry broken;
        broken.id = QStringLiteral("broken");
        broken.title = QStringLiteral("A broken lab");
        broken.volume = 1;
        broken.number = QStringLiteral("99");
        broken.folder = m_folder.filePath(QStringLiteral("nowhere"));
        LabShelf shelf({broken}, {});
        MainWindow window({desk.theme,
                           desk.store,
                           desk.dialogs,
                           shelf,
                           desk.workspace,
                           [](labs::LabSession&, QWidget*) { return LabPageHandle(); },
                           nullptr,
                           {},
                           {}});
        window.show();
        window.start(QStringLiteral("broken"));
        const auto* text = window.findChild<QTextBrowser*>(QStringLiteral("findingsText"));
        QVERIFY(text);
        QVERIFY(!text->toPlainText().isEmpty());
        const auto& model = window.findChild<Navigator*>()->model();
        QVERIFY(model.indexOfLab(QStringLiteral("broken"))
                    .data(Qt::AccessibleTextRole)
                    .toString()
                    .endsWith(QLatin1String("cannot be opened")));
    }

    void textSizeAndThemeChangeAtOnce() {
        Desk desk(newIni());
        desk.open();
        const int before = QApplication::font().pixelSize();
        desk.window->actions().textLarger->trigger();
        QVERIFY(QApplication::font().pixelSize() > before);
        desk.window->actions().textNormal->trigger();
        QCOMPARE(QApplication::font().pixelSize(), before);
        desk.window->actions().themes[static_cast<int>(Scheme::Dark)]->trigger();
        QVERIFY(QApplication::palette().color(QPalette::Window).lightnessF() < 0.3F);
        QCOMPARE(desk.store.load().scheme, Scheme::Dark);
        desk.window->actions().themes[static_cast<int>(Scheme::Light)]->trigger();
    }

    void theReportGoesWhereTheDialogSays() {
        Desk desk(newIni());
        FakeExporter exporter;
        desk.exporter = &exporter;
        desk.open();
        QVERIFY(desk.window->actions().exportPdf->isEnabled());
        desk.dialogs.m_file = QStringLiteral("/tmp/mine");
        desk.window->actions().exportPdf->trigger();
        QCOMPARE(exporter.m_file, QStringLiteral("/tmp/mine.pdf"));
        QVERIFY(desk.dialogs.m_suggested.contains(QLatin1String("_v1-12_")));
        exporter.m_answer = QStringLiteral("no room");
        desk.window->actions().exportPdf->trigger();
        QStringList banners;
        for (const Banner* banner : desk.window->findChildren<Banner*>())
            banners.append(banner->text());
        QVERIFY(banners.contains(QStringLiteral("no room")));
    }

    void closingRemembersTheView() {
        Desk desk(newIni());
        desk.open();
        desk.window->close();
        QCOMPARE(desk.remembered, 1);
        QVERIFY(!desk.store.load().geometry.isEmpty());
        QCOMPARE(desk.store.load().lastLab, kLab);
    }

    void theLedgerListsWhatWasCommittedAndHidesTheModel() {
        Desk desk(newIni());
        desk.open();
        commit(*desk.session);
        desk.window->actions().ledger->trigger();
        const auto* table = desk.find<QTableView>("ledgerTable");
        QTRY_COMPARE(table->model()->rowCount(), 1);
        const auto cell = [&](int column) { return table->model()->index(0, column).data().toString(); };
        QCOMPARE(cell(LedgerModel::Kind), QStringLiteral("Prediction"));
        QVERIFY(cell(LedgerModel::Estimate).contains(QLatin1String("20")));
        QCOMPARE(cell(LedgerModel::Model), QStringLiteral("not revealed yet"));
    }

    void theLedgerMarksWhatRestsOnAnOlderDecision() {
        Desk desk(newIni());
        decide(desk.journal, QStringLiteral("first"), 0.05);
        desk.open();
        desk.window->openLab(kReader);
        commit(*desk.session);
        const auto rows = [&] {
            desk.window->actions().ledger->trigger();
            const auto* table = desk.find<QTableView>("ledgerTable");
            QTRY_VERIFY_WITH_TIMEOUT(table->model()->rowCount() > 0 && table->isVisible(), 5000);
        };
        const auto basis = [&] {
            const auto* model = desk.find<QTableView>("ledgerTable")->model();
            for (int row = 0; row < model->rowCount(); ++row)
                if (model->index(row, LedgerModel::Lab).data().toString().startsWith(QLatin1String("09 ")))
                    return model->index(row, LedgerModel::Basis).data().toString();
            return QString();
        };
        rows();
        QTRY_COMPARE(basis(), QStringLiteral("decisions in force"));
        const auto* model = desk.find<QTableView>("ledgerTable")->model();
        const QString estimate = model->index(0, LedgerModel::Estimate).data().toString();
        QVERIFY2(estimate.startsWith(QLatin1String("20")) && estimate.endsWith(u'%'), qPrintable(estimate));
        decide(desk.journal, QStringLiteral("second"), 0.3);
        desk.window->openLab(kReader);
        rows();
        QTRY_COMPARE(basis(), QStringLiteral("an older decision"));
    }
};

QTEST_MAIN(TestMainWindow)
#include "tst_main_window.moc"
