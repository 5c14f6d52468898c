// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/cards_page.h"

#include "tests/ui/shell/fake_journal.h"
#include "ui/blocks/places.h"
#include "ui/blocks/text_label.h"
#include "ui/theme/style_sheet.h"

#include <QAccessible>
#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTest>
#include <QVBoxLayout>

/// The page of flash cards, by keys.
namespace ridgepoint::ui {

namespace {

using namespace Qt::StringLiterals;

const hardware::HardwareRegistry& registry() {
    static const auto loaded = hardware::HardwareRegistry::load(u":/ridgepoint/hardware"_s);
    return loaded;
}

/// A journal that keeps nothing.
class FailingJournal : public FakeJournal {
public:
    void append(const ledger::Event&, Done done) override { m_done = std::move(done); }
    Done m_done;
};

/// Where links lead.
class PlaceFrame : public QWidget, public Places {
public:
    void openPlace(const QString& place, QWidget*) override { m_opened.append(place); }
    QStringList m_opened;
};

/// One sitting at the page, on a journal that may have a history.
struct Sitting {
    explicit Sitting(Journal& journal, QDateTime& now, const QSize& size = {900, 700})
        : desk(
              journal, registry(), [&now] { return now; }, QTimeZone::utc()) {
        page = new CardsPage(source, desk, &frame);
        frame.resize(size);
        page->resize(size);
        frame.show();
        QApplication::setActiveWindow(&frame);
        page->setFocus();
    }
    template <class Widget = QWidget>
    [[nodiscard]] Widget* find(const char* name) {
        return page->findChild<Widget*>(QLatin1String(name));
    }
    [[nodiscard]] QString text(const char* name) { return find<QLabel>(name)->text(); }
    /// As the keyboard does: to whatever has the focus.
    void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }
    void type(const QString& keys) {
        for (const QChar c : keys)
            QTest::keyClick(QApplication::focusWidget(), c.toLatin1());
    }
    [[nodiscard]] QString focus() { return QApplication::focusWidget()->objectName(); }

    ThemeSource source;
    CardsDesk desk;
    PlaceFrame frame;
    CardsPage* page;
};

QString plain(QString text) {
    return text.replace(QChar(0x202f), u' ');
}

}  // namespace

class TestCardsPage : public QObject {
    Q_OBJECT
private slots:
    void init() {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        m_now = QDateTime(QDate(2026, 3, 2), QTime(9, 0), QTimeZone::utc());
    }

    void spaceShowsAndANumberGoesOn() {
        FakeJournal journal;
        Sitting sitting(journal, m_now);
        QCOMPARE(sitting.text("cardProgress"), u"0 of 4 today"_s);
        QCOMPARE(sitting.text("cardQuestion"), u"H100 SXM: FP16 and BF16 peak"_s);
        QCOMPARE(sitting.focus(), u"showAnswerButton"_s);
        QVERIFY(!sitting.find("cardAnswer")->isVisible());
        QVERIFY(!sitting.find("gradeButton3")->isVisible());
        sitting.press(Qt::Key_Space);
        QVERIFY(sitting.find("cardAnswer")->isVisible());
        QCOMPARE(plain(sitting.text("cardAnswerNumber")), u"989.4 TFLOP/s"_s);
        QVERIFY(sitting.text("cardSource").contains(u"NVIDIA H100 Tensor Core GPU datasheet, 2023"));
        QCOMPARE(sitting.focus(), u"cardAnswer"_s);
        QVERIFY(journal.m_events.isEmpty());
        sitting.press(Qt::Key_3);
        QCOMPARE(journal.m_events.size(), 1);
        const ledger::Event& event = journal.m_events.first().event;
        QCOMPARE(event.kind, cards::kCardReviewed);
        QCOMPARE(event.payload.value(u"card").toString(), u"constant:h100_sxm.fp16"_s);
        QCOMPARE(event.payload.value(u"grade").toString(), u"good"_s);
        QCOMPARE(event.time, m_now);
        QCOMPARE(journal.m_runs.size(), 1);
        QVERIFY(cards::isCardsRun(journal.m_runs.first()));
        QCOMPARE(sitting.text("cardProgress"), u"1 of 4 today"_s);
        QCOMPARE(sitting.focus(), u"showAnswerButton"_s);
        QVERIFY(!sitting.find("cardAnswer")->isVisible());
    }

    void theButtonsSayWhenACardComesBack() {
        FakeJournal journal;
        Sitting sitting(journal, m_now);
        sitting.press(Qt::Key_Space);
        const auto said = [&](const char* name) { return sitting.find<QPushButton>(name)->accessibleName(); };
        QCOMPARE(said("gradeButton1"), u"Again, comes back later today"_s);
        QCOMPARE(said("gradeButton2"), u"Hard, comes back tomorrow"_s);
        QCOMPARE(said("gradeButton3"), u"Good, comes back in 3 days"_s);
        QCOMPARE(said("gradeButton4"), u"Easy, comes back in 16 days"_s);
        sitting.find<QPushButton>("gradeButton4")->click();
        QCOMPARE(journal.m_events.first().event.payload.value(u"interval").toInt(), 16);
    }

    void aWholeDayByKeys() {
        FakeJournal journal;
        Sitting sitting(journal, m_now);
        for (int i = 0; i < 4; ++i) {
            sitting.press(Qt::Key_Space);
            sitting.press(Qt::Key_3);
        }
        QVERIFY(sitting.find("cardsDone")->isVisible());
        QCOMPARE(sitting.focus(), u"cardsDone"_s);
        QCOMPARE(sitting.text("cardProgress"), u"4 of 4 today"_s);
        QVERIFY(sitting.text("cardsNext").contains(u"tomorrow"));
        QVERIFY(!sitting.find("showAnswerButton")->isVisible());
        QCOMPARE(journal.m_events.size(), 4);
        QCOMPARE(journal.m_runs.size(), 1);
        sitting.press(Qt::Key_3);
        sitting.press(Qt::Key_Space);
        QCOMPARE(journal.m_events.size(), 4);
    }

    void anotherSittingGoesOnWhereTheLedgerIs() {
        FakeJournal journal;
        {
            Sitting sitting(journal, m_now);
            sitting.press(Qt::Key_Space);
            sitting.press(Qt::Key_3);
        }
        {
            Sitting sitting(journal, m_now);
            QCOMPARE(sitting.text("cardProgress"), u"1 of 4 today"_s);
            QVERIFY(sitting.text("cardQuestion") != u"H100 SXM: FP16 and BF16 peak"_s);
            sitting.press(Qt::Key_Space);
            sitting.press(Qt::Key_1);
        }
        QCOMPARE(journal.m_runs.size(), 1);
        m_now = m_now.addDays(3);
        Sitting sitting(journal, m_now);
        QCOMPARE(sitting.text("cardProgress"), u"0 of 6 today"_s);
        QVERIFY(sitting.text("cardQuestion").startsWith(u"Light in fibre"));
    }

    void aTypedNumberIsMeasured() {
        FakeJournal journal;
        Sitting sitting(journal, m_now);
        sitting.type(u"1978.8"_s);
        QCOMPARE(sitting.focus(), u"cardGuess"_s);
        QCOMPARE(sitting.find<QLineEdit>("cardGuess")->text(), u"1978.8"_s);
        sitting.press(Qt::Key_Return);
        QVERIFY(sitting.find("cardAnswer")->isVisible());
        QCOMPARE(sitting.text("cardGuessNote"), u"Your number is 2 times the answer."_s);
        QVERIFY(!journal.m_events.size());  // a guess is no grade
    }

    void anotherUnitIsUnderstood() {
        FakeJournal journal;
        Sitting sitting(journal, m_now);
        sitting.find<QLineEdit>("cardGuess")->setFocus();
        sitting.find<QLineEdit>("cardGuess")->setText(u"0.9894 PFLOP/s"_s);
        sitting.press(Qt::Key_Return);
        QCOMPARE(sitting.text("cardGuessNote"), u"Your number fits."_s);
    }

    void whatIsNoNumberIsSaidAndKeepsTheAnswer() {
        FakeJournal journal;
        Sitting sitting(journal, m_now);
        auto* guess = sitting.find<QLineEdit>("cardGuess");
        guess->setFocus();
        sitting.type(u"about"_s);
        sitting.press(Qt::Key_Return);
        QVERIFY(!sitting.find("cardAnswer")->isVisible());
        QVERIFY(sitting.find("cardNotice")->isVisible());
        sitting.find<QPushButton>("showAnswerButton")->click();
        QVERIFY(sitting.find("cardAnswer")->isVisible());
        QVERIFY(!sitting.find("cardGuessNote")->isVisible());
    }

    void aForgottenCardComesAgainToday() {
        FakeJournal journal;
        Sitting sitting(journal, m_now);
        const QString first = sitting.text("cardQuestion");
        sitting.press(Qt::Key_Space);
        sitting.press(Qt::Key_1);
        QCOMPARE(sitting.text("cardProgress"), u"0 of 4 today"_s);
        for (int i = 0; i < 3; ++i) {
            QVERIFY(sitting.text("cardQuestion") != first);
            sitting.press(Qt::Key_Space);
            sitting.press(Qt::Key_3);
        }
        QCOMPARE(sitting.text("cardQuestion"), first);
        sitting.press(Qt::Key_Space);
        sitting.press(Qt::Key_3);
        QVERIFY(sitting.find("cardsDone")->isVisible());
    }

    void whatIsNotKeptHasNotHappened() {
        FailingJournal journal;
        Sitting sitting(journal, m_now);
        sitting.press(Qt::Key_Space);
        sitting.press(Qt::Key_3);
        QCOMPARE(sitting.desk.day().done, 1);
        journal.m_done(false);
        QCOMPARE(sitting.desk.day().done, 0);
        QCOMPARE(sitting.text("cardQuestion"), u"H100 SXM: FP16 and BF16 peak"_s);
    }

    void linksLeadToWhereItIsExplained() {
        FakeJournal journal;
        Sitting sitting(journal, m_now);
        sitting.press(Qt::Key_Space);
        sitting.find<QPushButton>("cardMoreButton")->click();
        sitting.find("cardAnswer")->setFocus();
        sitting.press(Qt::Key_3);
        sitting.press(Qt::Key_Space);
        sitting.find<QPushButton>("cardMoreButton")->click();
        QCOMPARE(sitting.frame.m_opened, QStringList({u"constant:h100_sxm.fp16"_s, u"section:distance"_s}));
    }

    /// Whoever hears the page hears the question, and then the answer with its unit and source.
    void aVoiceHearsBothSides() {
        FakeJournal journal;
        Sitting sitting(journal, m_now);
        const auto* show = QAccessible::queryAccessibleInterface(sitting.find("showAnswerButton"));
        QVERIFY(show->text(QAccessible::Description).contains(u"H100 SXM: FP16 and BF16 peak"));
        QVERIFY(show->text(QAccessible::Description).contains(u"0 of 4 today"));
        QVERIFY(!show->text(QAccessible::Description).contains(u"989"));
        sitting.press(Qt::Key_Space);
        const auto* answer = QAccessible::queryAccessibleInterface(sitting.find("cardAnswer"));
        QCOMPARE(answer->role(), QAccessible::StaticText);
        QVERIFY(plain(answer->text(QAccessible::Name)).startsWith(u"Answer: 989.4 TFLOP/s. dense."));
        for (QWidget* widget : sitting.page->findChildren<QWidget*>()) {
            if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus)) continue;
            const auto* spoken = QAccessible::queryAccessibleInterface(widget);
            QVERIFY2(!spoken->text(QAccessible::Name).isEmpty(), qPrintable(widget->objectName()));
        }
    }

    void theTabKeyGoesFromAnswerToGrades() {
        FakeJournal journal;
        Sitting sitting(journal, m_now);
        sitting.press(Qt::Key_Space);
        QStringList visited;
        for (int i = 0; i < 5; ++i) {
            sitting.press(Qt::Key_Tab);
            visited.append(sitting.focus());
        }
        QCOMPARE(visited, QStringList({u"cardMoreButton"_s, u"gradeButton1"_s, u"gradeButton2"_s,
                                       u"gradeButton3"_s, u"gradeButton4"_s}));
        sitting.press(Qt::Key_2);
        QCOMPARE(journal.m_events.size(), 1);
        QCOMPARE(journal.m_events.first().event.payload.value(u"grade").toString(), u"hard"_s);
    }

    /// Nothing is cut; set RIDGEPOINT_PICTURES to a folder to look.
    void looksRight_data() {
        QTest::addColumn<int>("scheme");
        QTest::addColumn<double>("scale");
        QTest::addColumn<int>("width");
        QTest::newRow("light") << int(Scheme::Light) << 1.0 << 1000;
        QTest::newRow("dark") << int(Scheme::Dark) << 1.0 << 1000;
        QTest::newRow("200") << int(Scheme::Light) << 2.0 << 1000;
        QTest::newRow("narrow") << int(Scheme::HighContrast) << 1.0 << 440;
    }
    void looksRight() {
        QFETCH(int, scheme);
        QFETCH(double, scale);
        QFETCH(int, width);
        FakeJournal journal;
        Sitting sitting(journal, m_now, QSize(width, static_cast<int>(620 * scale)));
        applyApplicationStyle(Theme(static_cast<Scheme>(scheme), scale));
        sitting.source.set(static_cast<Scheme>(scheme), scale);
        const auto keep = [&](const char* state) {
            QTest::qWait(20);
            const auto* area = sitting.page->findChild<QScrollArea*>();
            QVERIFY(area->widget()->width() <= area->viewport()->width());
            for (const auto* label : sitting.page->findChildren<TextLabel*>()) {
                if (!label->isVisible()) continue;
                const Theme& theme = sitting.source.theme();
                const QColor ink = label->palette().color(QPalette::WindowText);
                QVERIFY2(ink == theme.color(Role::Ink) || ink == theme.color(Role::Soft) ||
                             ink == theme.color(Role::Accent),
                         qPrintable(label->text()));
            }
            const QString folder = qEnvironmentVariable("RIDGEPOINT_PICTURES");
            if (folder.isEmpty()) return;
            QDir().mkpath(folder);
            QVERIFY(sitting.page->grab().save(
                QStringLiteral("%1/cards-%2-%3.png")
                    .arg(folder, QLatin1String(QTest::currentDataTag()), QLatin1String(state))));
        };
        keep("question");
        sitting.type(u"800"_s);
        sitting.press(Qt::Key_Return);
        keep("answer");
        for (int i = 0; i < 2; ++i) {
            sitting.press(Qt::Key_3);
            sitting.press(Qt::Key_Space);
        }
        keep("rule");
        sitting.press(Qt::Key_3);
        sitting.press(Qt::Key_Space);
        sitting.press(Qt::Key_3);
        keep("done");
    }

private:
    QDateTime m_now;
};

}  // namespace ridgepoint::ui

QTEST_MAIN(ridgepoint::ui::TestCardsPage)
#include "tst_cards_page.moc"
