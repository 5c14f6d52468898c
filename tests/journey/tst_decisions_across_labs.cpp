// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journey/journey.h"
#include "tests/journey/keyboard_hand.h"
#include "ui/blocks/notice.h"
#include "ui/shell/ledger_model.h"
#include "ui/words/earlier_words.h"

#include <QDoubleSpinBox>
#include <QTableView>
#include <QTemporaryDir>
#include <QTextBrowser>

using namespace ridgepoint;
using namespace ridgepoint::journey;

namespace {

const QString kEarly = QStringLiteral("v1-12");
const QString kLate = QStringLiteral("v2-09");
constexpr double kFirst = 0.05, kSecond = 0.3;  // serial shares decided, one attempt after the other

}  // namespace

/// A decision of one lab in the message of a later one: quoted, questioned, overtaken, taken over. By
/// keyboard; each test goes on where the one before left off.
class TestDecisionsAcrossLabs : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void aLaterLabQuotesTheDecision();
    void askingWhatIfReachesTheMessage();
    void aChangeOutlastsTheProgram();
    void theLedgersValueComesBack();
    void theCommitmentKeepsWhatWasRead();
    void aSecondAttemptDecidesAnew();
    void theRunSaysThatItIsBasedOnAnOlderDecision();
    void theLedgerSaysItToo();
    void andTheReport();
    void theNewDecisionIsTakenOverOnPurpose();
    void nothingIsLostAtTheEnd();

private:
    void start() {
        m_program = std::make_unique<Program>(m_folder.path());
        m_hand = std::make_unique<KeyboardHand>(*m_program);
        QVERIFY(QTest::qWaitForWindowActive(&m_program->window()));
    }
    void closeAndStart() {
        m_program->close();
        m_hand.reset();
        m_program.reset();
        start();
    }
    /// The whole early lab, with that serial share at its end.
    [[nodiscard]] bool decideEarly(double serialShare) {
        Answers answers = demoAnswers(kEarly);
        answers.acts[1].decision.insert(QStringLiteral("serial_share"), serialShare);
        Steps steps(*m_program);
        for (const int act : {0, 1})
            if (!steps.commit(act, answers.acts[act]) || !steps.observe(act, answers.acts[act]) ||
                !steps.reflect(act, answers.acts[act]))
                return false;
        return steps.decide(1, answers.acts[1]);
    }

    [[nodiscard]] labs::LabSession& session() const { return m_program->session(); }
    [[nodiscard]] QString decided(double serial) const {
        const labs::Lab& lab = session().lab();
        const int index = lab.slotOf(QStringLiteral("told_serial")) - lab.firstEarlierSlot();
        return plain(session().earlierText(index, serial));
    }
    [[nodiscard]] bool messageQuotes(const QString& words) const {
        QString all;
        for (const QLabel* label : m_program->find(QStringLiteral("block.brief1"))->findChildren<QLabel*>())
            all += u' ' + label->text();
        return plain(all).contains(u' ' + words) || plain(all).contains(u'“' + words);
    }
    [[nodiscard]] double shownSerial() const {
        return m_program->find<QDoubleSpinBox>(QStringLiteral("earlier.told_serial"))->value();
    }
    [[nodiscard]] QString origin(const char* id) const {
        return m_program->find<QLabel>(QStringLiteral("earlierOrigin.") + QLatin1String(id))->text();
    }
    [[nodiscard]] bool isShown(const char* name) const {
        return m_program->find(QLatin1String(name))->isVisible();
    }
    /// Column "Builds on" of the ledger's rows of a lab, and their details.
    struct Entry {
        QString basis, details;
    };
    [[nodiscard]] QVector<Entry> entries(const QString& number);
    [[nodiscard]] QString report();

    QTemporaryDir m_folder;
    std::unique_ptr<Program> m_program;
    std::unique_ptr<KeyboardHand> m_hand;
};

QVector<TestDecisionsAcrossLabs::Entry> TestDecisionsAcrossLabs::entries(const QString& number) {
    Keyboard::press(Qt::Key_L, Qt::ControlModifier);
    auto* table = m_program->find<QTableView>(QStringLiteral("ledgerTable"));
    const auto* details = m_program->find<QTextBrowser>(QStringLiteral("ledgerDetails"));
    if (!waitFor([table] { return table->currentIndex().isValid(); })) return {};
    QVector<Entry> found;
    const QAbstractItemModel* model = table->model();
    Keyboard::press(Qt::Key_Home, Qt::ControlModifier);
    for (int row = 0; row < model->rowCount(); ++row) {
        if (row > 0) Keyboard::press(Qt::Key_Down);
        const auto cell = [&](int column) { return model->index(row, column).data().toString(); };
        if (cell(ui::LedgerModel::Lab).startsWith(number))
            found.append({cell(ui::LedgerModel::Basis), plain(details->toPlainText())});
    }
    return found;
}

QString TestDecisionsAcrossLabs::report() {
    m_program->dialogs().m_file = m_folder.filePath(QStringLiteral("report.pdf"));
    QFile::remove(m_program->dialogs().m_file);
    return m_hand->exportPdf() ? pdfText(m_program->dialogs().m_file) : QString();
}

void TestDecisionsAcrossLabs::initTestCase() {
    leaveWelcome(m_folder.path());
    start();
    QCOMPARE(session().lab().id, kEarly);
    QVERIFY(decideEarly(kFirst));
}

void TestDecisionsAcrossLabs::aLaterLabQuotesTheDecision() {
    QVERIFY(m_hand->openLab(kLate));
    QVERIFY(isShown("earlierCard"));
    QCOMPARE(shownSerial(), 100 * kFirst);
    QVERIFY(messageQuotes(decided(kFirst)));
    QVERIFY(messageQuotes(session().text(QStringLiteral("earlier.told_remedy.serial_path"))));
    for (const char* id : {"told_serial", "told_remedy"})
        QVERIFY2(origin(id).startsWith(QLatin1String("Decided in ") + ui::labName(kEarly)),
                 qPrintable(origin(id)));
    for (const char* name :
         {"earlierNotice", "earlierTake", "earlierRestore.told_serial", "earlierRestore.told_remedy"})
        QVERIFY2(!isShown(name), name);
}

void TestDecisionsAcrossLabs::askingWhatIfReachesTheMessage() {
    QVERIFY(Keyboard::tabTo("earlier.told_serial"));
    Keyboard::pressTimes(2, Qt::Key_Up);
    QVERIFY(messageQuotes(decided(kFirst + 0.02)));
    QVERIFY(!messageQuotes(decided(kFirst)));
    QVERIFY(plain(origin("told_serial")).contains(decided(kFirst)));
    QVERIFY(isShown("earlierRestore.told_serial"));
    QVERIFY(!isShown("earlierRestore.told_remedy"));
    QVERIFY(Keyboard::tabTo("earlier.told_remedy"));
    Keyboard::press(Qt::Key_Home);
    QVERIFY(messageQuotes(session().text(QStringLiteral("earlier.told_remedy.processors"))));
}

void TestDecisionsAcrossLabs::aChangeOutlastsTheProgram() {
    closeAndStart();
    QCOMPARE(session().lab().id, kLate);
    QVERIFY(messageQuotes(decided(kFirst + 0.02)));
    QVERIFY(messageQuotes(session().text(QStringLiteral("earlier.told_remedy.processors"))));
    QVERIFY(isShown("earlierRestore.told_serial") && isShown("earlierRestore.told_remedy"));
}

void TestDecisionsAcrossLabs::theLedgersValueComesBack() {
    QVERIFY(m_hand->press(QStringLiteral("earlierRestore.told_serial")));
    QVERIFY(m_hand->press(QStringLiteral("earlierRestore.told_remedy")));
    QCOMPARE(shownSerial(), 100 * kFirst);
    QVERIFY(messageQuotes(decided(kFirst)));
    QVERIFY(messageQuotes(session().text(QStringLiteral("earlier.told_remedy.serial_path"))));
    QVERIFY(!isShown("earlierRestore.told_serial") && !isShown("earlierRestore.told_remedy"));
}

void TestDecisionsAcrossLabs::theCommitmentKeepsWhatWasRead() {
    Journey journey(*m_program, *m_hand, demoAnswers(kLate));
    QVERIFY(journey.predicts(0));
    const labs::SessionState before = session().state();
    closeAndStart();
    QCOMPARE(session().state().run, before.run);
    QCOMPARE(session().stage(0), labs::Stage::Committed);
    QCOMPARE(session().state().earlier, before.earlier);
    QVERIFY(!session().basedOnOlder());
    QCOMPARE(shownSerial(), 100 * kFirst);
}

void TestDecisionsAcrossLabs::aSecondAttemptDecidesAnew() {
    QVERIFY(m_hand->openLab(kEarly));
    QCOMPARE(session().stage(1), labs::Stage::Decided);
    const QString first = session().state().run;
    Keyboard::press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(session().state().run != first);
    QVERIFY(decideEarly(kSecond));
}

void TestDecisionsAcrossLabs::theRunSaysThatItIsBasedOnAnOlderDecision() {
    QVERIFY(m_hand->openLab(kLate));
    for (const bool again : {false, true}) {
        if (again) closeAndStart();
        QVERIFY(session().basedOnOlder());
        QCOMPARE(shownSerial(), 100 * kFirst);
        QVERIFY(messageQuotes(decided(kFirst)));
        QVERIFY(!messageQuotes(decided(kSecond)));
        QVERIFY(isShown("earlierNotice") && isShown("earlierTake"));
        const QString words = m_program->find<ui::Notice>(QStringLiteral("earlierNotice"))->text();
        QVERIFY2(plain(words).contains(decided(kSecond)), qPrintable(words));
    }
}

void TestDecisionsAcrossLabs::theLedgerSaysItToo() {
    const QVector<Entry> late = entries(QStringLiteral("09"));
    QCOMPARE(late.size(), 1);  // the prediction
    QCOMPARE(late[0].basis, QStringLiteral("an older decision"));
    QVERIFY2(late[0].details.contains(QLatin1String("Based on an older decision")),
             qPrintable(late[0].details));
    const QVector<Entry> early = entries(QStringLiteral("12"));
    QCOMPARE(early.size(), 10);  // twice two predictions, two reflections and a decision
    int takenOver = 0;
    for (const Entry& entry : early) {
        QVERIFY(entry.basis.isEmpty());
        takenOver += entry.details.contains(QStringLiteral("Taken over by ") + ui::labName(kLate)) ? 1 : 0;
    }
    QCOMPARE(takenOver, 1);
}

void TestDecisionsAcrossLabs::andTheReport() {
    QVERIFY(m_hand->openLab(kLate));
    if (!hasPdfToText()) QSKIP("pdftotext is not installed");
    const QString text = report();
    QVERIFY2(text.contains(QLatin1String("an older decision")), qPrintable(text));
    QVERIFY2(text.contains(QLatin1String("Inherited decisions")), qPrintable(text));
}

void TestDecisionsAcrossLabs::theNewDecisionIsTakenOverOnPurpose() {
    QVERIFY(m_hand->press(QStringLiteral("earlierTake")));
    QCOMPARE(shownSerial(), 100 * kSecond);
    QVERIFY(messageQuotes(decided(kSecond)));
    QVERIFY(!session().basedOnOlder());
    QVERIFY(!isShown("earlierNotice") && !isShown("earlierTake"));
    QVERIFY(!Keyboard::focus().isEmpty());  // the button is gone, the focus is not
    QCOMPARE(session().stage(0), labs::Stage::Committed);
    if (hasPdfToText()) QVERIFY(!report().contains(QLatin1String("an older decision")));
}

void TestDecisionsAcrossLabs::nothingIsLostAtTheEnd() {
    closeAndStart();
    QCOMPARE(shownSerial(), 100 * kSecond);
    QVERIFY(messageQuotes(decided(kSecond)));
    const QVector<Entry> late = entries(QStringLiteral("09"));
    QCOMPARE(late.size(), 1);
    QCOMPARE(late[0].basis, QStringLiteral("decisions in force"));
    QCOMPARE(m_program->journal().runs().size(), 3);
}

QTEST_MAIN(TestDecisionsAcrossLabs)
#include "tst_decisions_across_labs.moc"
