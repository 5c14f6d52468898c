// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cards/reviews.h"
#include "tests/journey/journey_window.h"
#include "tests/journey/keyboard.h"

#include <QTableView>
#include <QTemporaryDir>

/// Flash cards in the real window and the real ledger, across restarts.
using namespace ridgepoint;
using namespace ridgepoint::journey;

class TestFlashCards : public QObject {
    Q_OBJECT
private slots:
    void init();
    void aReviewedCardIsNotDueAfterARestart();
    void aDayLaterThereAreOthersAndThenItComesBack();
    void cardsAreNoLab();

private:
    std::unique_ptr<Program> start() {
        auto program =
            std::make_unique<Program>(m_folder->path(), QSize(1280, 820), [this] { return m_now; });
        return QTest::qWaitForWindowActive(&program->window()) ? std::move(program) : nullptr;
    }
    static void openCards() { Keyboard::press(Qt::Key_J, Qt::ControlModifier); }
    static QString text(Program& program, const char* name) {
        return program.find<QLabel>(QLatin1String(name))->text();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QDateTime m_now;
};

void TestFlashCards::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    m_now = QDateTime(QDate(2026, 3, 2), QTime(12, 0));
    leaveWelcome(m_folder->path());
}

void TestFlashCards::aReviewedCardIsNotDueAfterARestart() {
    auto program = start();
    QVERIFY(program);
    QVERIFY(!program->find(QStringLiteral("cardsPage")));  // nothing is made before it is asked for
    openCards();
    QTRY_VERIFY(program->find(QStringLiteral("cardsPage")));
    QTRY_COMPARE(Keyboard::focus(), QStringLiteral("showAnswerButton"));
    const QString first = text(*program, "cardQuestion");
    QCOMPARE(text(*program, "cardProgress"), QStringLiteral("0 of 4 today"));
    Keyboard::press(Qt::Key_Space);
    QCOMPARE(Keyboard::focus(), QStringLiteral("cardAnswer"));
    Keyboard::press(Qt::Key_3);
    QVERIFY(text(*program, "cardQuestion") != first);
    QVERIFY(waitFor([&] { return program->savedWords().startsWith(QLatin1String("Saved ")); }));
    program->close();
    program.reset();

    program = start();
    openCards();
    QTRY_VERIFY(program->find(QStringLiteral("cardsPage")));
    QCOMPARE(text(*program, "cardProgress"), QStringLiteral("1 of 4 today"));
    for (int i = 0; i < 3; ++i) {
        QVERIFY(text(*program, "cardQuestion") != first);
        Keyboard::press(Qt::Key_Space);
        Keyboard::press(Qt::Key_3);
    }
    QVERIFY(program->find(QStringLiteral("cardsDone"))->isVisible());
    QVERIFY(program->journal().flush(kPatience_ms));
    QCOMPARE(program->journal().eventsOfKind(cards::kCardReviewed).size(), 4);
    QCOMPARE(program->journal().runs().size(), 1);  // one run, also after a restart
}

void TestFlashCards::aDayLaterThereAreOthersAndThenItComesBack() {
    auto program = start();
    QVERIFY(program);
    openCards();
    QTRY_COMPARE(Keyboard::focus(), QStringLiteral("showAnswerButton"));
    const QString first = text(*program, "cardQuestion");
    Keyboard::press(Qt::Key_Space);
    Keyboard::press(Qt::Key_3);
    program->close();
    program.reset();
    for (const int days : {1, 2}) {
        m_now = m_now.addDays(days);
        program = start();
        openCards();
        QTRY_COMPARE(Keyboard::focus(), QStringLiteral("showAnswerButton"));
        QCOMPARE(text(*program, "cardQuestion") == first, days == 2);
        program->close();
        program.reset();
    }
}

/// What was reviewed stands in the ledger and travels with it, and nowhere counts as an attempt at a lab.
void TestFlashCards::cardsAreNoLab() {
    auto program = start();
    QVERIFY(program);
    openCards();
    QTRY_COMPARE(Keyboard::focus(), QStringLiteral("showAnswerButton"));
    Keyboard::press(Qt::Key_Space);
    Keyboard::press(Qt::Key_3);
    QVERIFY(program->journal().flush(kPatience_ms));
    Keyboard::press(Qt::Key_L, Qt::ControlModifier);
    QTRY_VERIFY(program->find(QStringLiteral("ledgerView")));
    settle();
    QCOMPARE(program->find<QTableView>(QStringLiteral("ledgerTable"))->model()->rowCount(), 0);
    const QString file = m_folder->filePath(QStringLiteral("out.json"));
    QCOMPARE(program->journal().exportTo(file), QString());
    program->close();
    program.reset();

    const auto first = std::move(m_folder);
    m_folder = std::make_unique<QTemporaryDir>();
    leaveWelcome(m_folder->path());
    program = start();
    QVERIFY(program);
    QVERIFY(program->journal().importFrom(file, ui::Journal::Import::Apply).contains(u'1'));
    openCards();
    QTRY_COMPARE(Keyboard::focus(), QStringLiteral("showAnswerButton"));
    QCOMPARE(text(*program, "cardProgress"), QStringLiteral("1 of 4 today"));
}

QTEST_MAIN(TestFlashCards)
#include "tst_flash_cards.moc"
