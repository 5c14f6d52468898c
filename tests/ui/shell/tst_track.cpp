// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/labs/track_fixture.h"
#include "tests/ui/shell/desk.h"
#include "ui/shell/help_topics.h"
#include "ui/shell/ledger_model.h"
#include "ui/shell/track_dialog.h"
#include "ui/theme/style_sheet.h"
#include "ui/words/ledger_words.h"

#include <QAccessible>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>
#include <QTextBrowser>
#include <QTreeView>

using namespace ridgepoint;
using namespace ridgepoint::ui;
using ridgepoint::labs::test::trackChosen;

namespace {

QDateTime monday() {
    return {QDate(2026, 3, 2), QTime(12, 0), Qt::UTC};
}

labs::TrackBook chosen(const char* track) {
    labs::TrackBook book;
    book.add(trackChosen(QLatin1String(track), 1, monday()));
    return book;
}

QVector<labs::CatalogueEntry> builtIn() {
    return labs::builtInLabs(QStringLiteral("en"));
}

/// Runs while the dialog is open, then gives it the keys. @return whether there was a dialog
bool duringDialog(const std::function<void()>& open, const std::function<void(TrackDialog&)>& keys) {
    bool met = false;
    QTimer::singleShot(0, qApp, [&] {
        auto* dialog = qobject_cast<TrackDialog*>(QApplication::activeModalWidget());
        if (!dialog) return;
        met = true;
        keys(*dialog);
        if (dialog->isVisible()) dialog->reject();  // a test that fails must not hang
    });
    open();
    return met;
}

QModelIndex entryOf(Desk& desk) {
    return desk.find<Navigator>("navigator")->model().indexOfPage(ShellPage::Track);
}

}  // namespace

/// The student's track in the window: seen, changed on purpose, carried into labs, kept in the ledger.
class TestTrack : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    int m_files = 0;
    QString newIni() { return m_folder.filePath(QStringLiteral("%1.ini").arg(++m_files)); }

private slots:
    void aTrackIsChosenByKeyboard() {
        const ThemeSource theme;
        TrackDialog dialog(theme, {}, builtIn(), nullptr);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        auto* choose = dialog.findChild<QPushButton*>(QStringLiteral("chooseTrackButton"));
        QVERIFY(dialog.track().isEmpty() && !choose->isEnabled());
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("track.cloud"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QCOMPARE(dialog.track(), QStringLiteral("cloud"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
        QCOMPARE(dialog.track(), QStringLiteral("edge"));
        QVERIFY(choose->isEnabled());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(dialog.result(), static_cast<int>(QDialog::Accepted));
    }

    void theTrackInForceIsNoChange() {
        const ThemeSource theme;
        TrackDialog dialog(theme, chosen("mobile"), builtIn(), nullptr);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        QCOMPARE(dialog.track(), QStringLiteral("mobile"));
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("track.mobile"));
        auto* choose = dialog.findChild<QPushButton*>(QStringLiteral("chooseTrackButton"));
        QVERIFY(!choose->isEnabled());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Up);
        QVERIFY(choose->isEnabled());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
        QVERIFY(!choose->isEnabled());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QCOMPARE(dialog.result(), static_cast<int>(QDialog::Rejected));
    }

    void theDialogSaysWhatAChangeTouches() {
        labs::TrackBook book = chosen("edge");
        book.add(trackChosen(QStringLiteral("space"), 2, monday()));
        const ThemeSource theme;
        const TrackDialog dialog(theme, book, builtIn(), nullptr);
        QString all;
        for (const QLabel* label : dialog.findChildren<QLabel*>())
            all += label->text() + u'\n';
        QVERIFY2(all.contains(QLatin1String("You are Edge Guardian, chosen 2 Mar 2026")), qPrintable(all));
        QVERIFY(all.contains(QLatin1String("12 Where speedup stops: Cloud Titan, Edge Guardian")));
        QVERIFY(all.contains(QLatin1String("A run that has begun keeps its context")));
        QVERIFY(all.contains(QStringLiteral("“space”")));
    }

    void everyFocusableHasANameAndHelp() {
        const ThemeSource theme;
        TrackDialog dialog(theme, chosen("edge"), builtIn(), nullptr);
        int met = 0;
        for (QWidget* widget : dialog.findChildren<QWidget*>()) {
            if (widget->focusPolicy() == Qt::NoFocus) continue;
            const QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(widget);
            QVERIFY2(spoken && !spoken->text(QAccessible::Name).isEmpty(), qPrintable(widget->objectName()));
            ++met;
        }
        QVERIFY(met >= 6);
        auto* card = dialog.findChild<QAbstractButton*>(QStringLiteral("track.tiny"));
        const QString name = QAccessible::queryAccessibleInterface(card)->text(QAccessible::Name);
        QVERIFY2(name.startsWith(QLatin1String("Tiny Pioneer, You lead a device")), qPrintable(name));
        QCOMPARE(helpKeyFor(card), QStringLiteral("track"));
    }

    void nothingIsCutAtDoubleSize_data() {
        QTest::addColumn<double>("scale");
        QTest::newRow("100 %") << 1.0;
        QTest::newRow("200 %") << 2.0;
    }
    void nothingIsCutAtDoubleSize() {
        QFETCH(double, scale);
        applyApplicationStyle(Theme(Scheme::Light, scale));
        ThemeSource theme;
        theme.set(Scheme::Light, scale);
        TrackDialog dialog(theme, chosen("edge"), builtIn(), nullptr);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        const auto* area = dialog.findChild<QScrollArea*>();
        QCOMPARE(area->horizontalScrollBar()->maximum(), 0);
        QVERIFY(dialog.height() <= dialog.screen()->availableGeometry().height());
        for (QWidget* widget : area->widget()->findChildren<QWidget*>())
            if (widget->hasHeightForWidth() && widget->isVisible())
                QVERIFY2(widget->height() >= widget->heightForWidth(widget->width()),
                         qPrintable(widget->objectName()));
        applyApplicationStyle(Theme());
    }

    void theNavigatorNamesTheTrackAndOpensTheDialog() {
        Desk desk(newIni());
        desk.open();
        auto* tree = desk.find<QTreeView>("navigatorTree");
        QTRY_COMPARE(entryOf(desk).data().toString(), QStringLiteral("Track: none yet"));
        const QModelIndex shown = tree->currentIndex();
        const auto openEntry = [&] {
            tree->setFocus();
            tree->setCurrentIndex(entryOf(desk));
            QTest::keyClick(tree, Qt::Key_Return);
        };
        QVERIFY(duringDialog(openEntry, [](TrackDialog& dialog) {
            dialog.findChild<QAbstractButton*>(QStringLiteral("track.edge"))->click();
            QTest::keyClick(&dialog, Qt::Key_Return);
        }));
        QTRY_COMPARE(entryOf(desk).data().toString(), QStringLiteral("Track: Edge Guardian"));
        QCOMPARE(tree->currentIndex(), shown);  // the page is what it was
        const auto events = desk.journal.eventsOfKind(labs::kinds::kTrackChosen);
        QCOMPARE(events.size(), 1);
        QVERIFY(events.first().event.run.isEmpty());
        QCOMPARE(events.first().event.payload.value(QLatin1String("track")).toString(),
                 QStringLiteral("edge"));
        // The lab on screen had not begun: it follows at once.
        QCOMPARE(desk.session->lab().contexts[desk.session->state().context].id, QStringLiteral("edge"));
    }

    void escapeLeavesEverything() {
        Desk desk(newIni());
        desk.open();
        QVERIFY(duringDialog([&] { desk.window->actions().track->trigger(); },
                             [](TrackDialog& dialog) {
                                 dialog.findChild<QAbstractButton*>(QStringLiteral("track.tiny"))->click();
                                 QTest::keyClick(&dialog, Qt::Key_Escape);
                             }));
        QVERIFY(desk.journal.m_events.isEmpty());
    }

    void aChangeTouchesNewRunsAlone() {
        Desk desk(newIni());
        desk.journal.append(trackChosen(QStringLiteral("edge"), 1, monday()), {});
        desk.open();
        const auto context = [&] { return desk.session->lab().contexts[desk.session->gateContext()].id; };
        QCOMPARE(context(), QStringLiteral("edge"));
        QVERIFY(desk.journal.m_runs.isEmpty());  // looking leaves no trace
        commit(*desk.session);
        desk.workspace.chooseTrack(QStringLiteral("cloud"), {});
        QCOMPARE(context(), QStringLiteral("edge"));
        QCOMPARE(entryOf(desk).data().toString(), QStringLiteral("Track: Cloud Titan"));
        desk.open();  // the program is started again
        QCOMPARE(context(), QStringLiteral("edge"));
        desk.window->actions().newAttempt->trigger();
        QCOMPARE(context(), QStringLiteral("cloud"));
    }

    void theFirstCommitmentOfALabThatAsksReachesTheNavigator() {
        const QString folder = m_folder.filePath(QStringLiteral("asks"));
        QVERIFY(labs::test::writeTrackLab(folder, "edge", true));
        Desk desk(newIni());
        desk.open();
        OpenLab lab = desk.workspace.open(folder);
        QVERIFY(lab.session);
        lab.session->chooseContext(1);
        commit(*lab.session);
        QTRY_COMPARE(entryOf(desk).data().toString(), QStringLiteral("Track: Edge Guardian"));
        QCOMPARE(desk.workspace.tracks().history().first().run, lab.session->state().run);
    }

    void theLedgerListsTheChoices() {
        Desk desk(newIni());
        desk.journal.append(trackChosen(QStringLiteral("edge"), 1, monday()), {});
        desk.journal.append(trackChosen(QStringLiteral("tiny"), 2, monday().addDays(1)), {});
        desk.journal.append(trackChosen(QStringLiteral("space"), 3, monday().addDays(2)), {});
        desk.open();
        desk.window->actions().ledger->trigger();
        const auto* table = desk.find<QTableView>("ledgerTable");
        QTRY_COMPARE(table->model()->rowCount(), 3);
        const auto cell = [&](int row, int column) {
            return table->model()->index(row, column).data().toString();
        };
        QCOMPARE(cell(0, LedgerModel::Kind), QStringLiteral("Track"));
        QCOMPARE(cell(0, LedgerModel::What), QStringLiteral("Tiny Pioneer"));
        QCOMPARE(cell(1, LedgerModel::What), QStringLiteral("Edge Guardian"));
        QVERIFY(cell(2, LedgerModel::What).contains(QLatin1String("not followed")));
        const auto* details = desk.find<QTextBrowser>("ledgerDetails");
        QTRY_VERIFY(details->toPlainText().contains(QLatin1String("in force")));
    }

    void anImportOfChoicesIsNamed() {
        ledger::ImportedRun run;
        run.outcome = ledger::ImportedRun::Outcome::KeptBoth;
        QVERIFY(importText({run}).contains(QLatin1String("your track")));
    }
};

QTEST_MAIN(TestTrack)
#include "tst_track.moc"
