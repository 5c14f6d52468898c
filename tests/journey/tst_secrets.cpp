// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journey/answers.h"
#include "tests/journey/secrets.h"
#include "ui/blocks/value_slider.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QTemporaryDir>
#include <QWheelEvent>

using namespace ridgepoint;
using namespace ridgepoint::journey;

/// Before the commitment nothing tells the answer, and nothing moves the instrument.
class TestSecrets : public QObject {
    Q_OBJECT

private slots:
    void beforeTheCommitmentNothingTells_data() { labsAndContexts(); }
    void beforeTheCommitmentNothingTells();
    void theSameSearchFindsWhatIsRevealed_data() { labsAndContexts(); }
    void theSameSearchFindsWhatIsRevealed();
    void lockedControlsMoveByNothing_data() { labsAndContexts(); }
    void lockedControlsMoveByNothing();
    void optionsDifferInTheirTextAlone_data() { labsAndContexts(); }
    void optionsDifferInTheirTextAlone();

private:
    static void labsAndContexts() {
        QTest::addColumn<QString>("lab");
        QTest::addColumn<int>("context");
        for (const char* lab : {"v1-12", "v2-09", "v2-01"})
            for (const int context : {0, 1})
                QTest::addRow("%s, context %d", lab, context + 1) << QString::fromLatin1(lab) << context;
    }
    /// A fresh program with the lab in that context.
    void open(const QString& lab, int context) {
        m_program.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        leaveWelcome(m_folder->path());
        m_program = std::make_unique<Program>(m_folder->path());
        m_program->window().openLab(lab);
        settle();
        m_program->session().chooseContext(context);
        settle();
    }
    /// With Act I behind.
    bool goOn(const Answers& answers) {
        Steps steps(*m_program);
        if (!steps.commit(0, answers.acts[0]) || !steps.observe(0, answers.acts[0])) return false;
        if (!steps.reflect(0, answers.acts[0])) return false;
        m_program->window().actions().nextAct->trigger();
        return waitFor([this] { return m_program->find(QStringLiteral("block.gate2")) != nullptr; });
    }
    [[nodiscard]] const labs::WorkbenchBlock& bench(int act) const {
        const labs::Block* block = m_program->session().lab().acts[act].find(labs::BlockKind::Workbench);
        return std::get<labs::WorkbenchBlock>(block->detail);
    }
    [[nodiscard]] QString told(int act, const char* when) const {
        const QStringList found = leaks(m_program->window(), Secrets(m_program->session(), act));
        return found.isEmpty() ? QString() : QLatin1String(when) + QStringLiteral(":\n") + found.join(u'\n');
    }
    /// All that a card says of itself but its words.
    [[nodiscard]] static QString traitsOf(const QWidget& card) {
        QStringList traits;
        for (const char* name : {"checked", "enabled", "toolTip", "whatsThis", "statusTip",
                                 "accessibleDescription", "checkable", "focusPolicy", "styleSheet"})
            traits.append(card.property(name).toString());
        for (const QByteArray& name : card.dynamicPropertyNames())
            traits.append(QLatin1String(name));
        return traits.join(u'|');
    }
    void tryToMove(ui::ValueSlider* slider);
    void tryToMove(QAbstractSpinBox* spin);
    void tryToMove(QComboBox* box);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Program> m_program;
};

void TestSecrets::beforeTheCommitmentNothingTells() {
    QFETCH(QString, lab);
    QFETCH(int, context);
    open(lab, context);
    const Answers answers = demoAnswers(lab);
    for (const int act : {0, 1}) {
        const QString leak = told(act, act == 0 ? "Act I, before" : "Act II, before Act I");
        QVERIFY2(leak.isEmpty(), qPrintable(leak));
    }
    QVERIFY(goOn(answers));
    const QString leak = told(1, "Act II, before");
    QVERIFY2(leak.isEmpty(), qPrintable(leak));
}

/// The search is worth something: it finds all that it looks for where that may be seen.
void TestSecrets::theSameSearchFindsWhatIsRevealed() {
    QFETCH(QString, lab);
    QFETCH(int, context);
    open(lab, context);
    const Answers answers = demoAnswers(lab);
    QVERIFY(goOn(answers));
    Steps steps(*m_program);
    QVERIFY(steps.commit(1, answers.acts[1]));
    QVERIFY(steps.observe(1, answers.acts[1]));
    for (const int act : {1, 0}) {
        if (act == 0) m_program->window().actions().previousAct->trigger();
        QTRY_VERIFY(
            m_program->find(act == 0 ? QStringLiteral("block.gate1") : QStringLiteral("block.gate2")));
        const Secrets secrets(m_program->session(), act);
        QVERIFY(secrets.numbers().size() > 1);
        const QStringList found = leaks(m_program->window(), secrets);
        QVERIFY(!found.filter(QStringLiteral("\"")).isEmpty());
        QSet<QString> names;
        for (const QString& line : found)
            names.insert(line.section(QStringLiteral(" ("), 0, 0));
        QVERIFY2(names.size() > 1, qPrintable(found.join(u'\n')));
        if (m_program->session().lab().acts[act].gate()->predicts)
            QVERIFY2(names.contains(QStringLiteral("answer")), qPrintable(found.join(u'\n')));
    }
}

void TestSecrets::tryToMove(ui::ValueSlider* slider) {
    QVERIFY(slider->isLocked());
    slider->setFocus();
    for (const Qt::Key key : {Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down, Qt::Key_PageUp,
                              Qt::Key_PageDown, Qt::Key_Home, Qt::Key_End})
        QTest::keyClick(slider, key);
    const QPointF middle = slider->rect().center();
    QWheelEvent wheel(middle, slider->mapToGlobal(middle), {}, QPoint(0, 120), Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(slider, &wheel);
    QTest::mousePress(slider, Qt::LeftButton, {}, slider->rect().center());
    QTest::mouseMove(slider, slider->rect().center() + QPoint(40, 0));
    QTest::mouseRelease(slider, Qt::LeftButton, {}, slider->rect().center() + QPoint(40, 0));
    slider->triggerAction(QAbstractSlider::SliderToMaximum);
    slider->setValue(3);
    slider->requestValue(slider->control().to);
    QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(slider);
    QVERIFY(spoken && spoken->valueInterface());
    spoken->valueInterface()->setCurrentValue(slider->control().to);
    QVERIFY(spoken->state().readOnly);
    if (auto* actions = spoken->actionInterface())
        for (const QString& action : actions->actionNames())
            actions->doAction(action);
}

void TestSecrets::tryToMove(QAbstractSpinBox* spin) {
    QVERIFY(spin->isReadOnly());
    spin->setFocus();
    const QString text = spin->text();
    QTest::keyClicks(spin, QStringLiteral("7"));
    for (const Qt::Key key : {Qt::Key_Up, Qt::Key_Down, Qt::Key_PageUp, Qt::Key_Delete, Qt::Key_Return})
        QTest::keyClick(spin, key);
    const QPointF middle = spin->rect().center();
    QWheelEvent wheel(middle, spin->mapToGlobal(middle), {}, QPoint(0, 120), Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(spin, &wheel);
    spin->stepBy(1);
    QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(spin);
    QVERIFY(spoken);
    if (auto* value = spoken->valueInterface()) value->setCurrentValue(0.3);
    if (auto* editable = spoken->editableTextInterface()) editable->insertText(0, QStringLiteral("3"));
    QCOMPARE(spin->text(), text);
}

void TestSecrets::tryToMove(QComboBox* box) {
    QCOMPARE(box->count(), 1);  // "locked" is all that it lists
    box->setFocus();
    for (const Qt::Key key : {Qt::Key_Up, Qt::Key_Down, Qt::Key_End})
        QTest::keyClick(box, key);
    QCOMPARE(box->currentIndex(), 0);
}

void TestSecrets::lockedControlsMoveByNothing() {
    QFETCH(QString, lab);
    QFETCH(int, context);
    for (const int act : {0, 1}) {
        open(lab, context);
        if (act == 1) QVERIFY(goOn(demoAnswers(lab)));
        labs::LabSession& session = m_program->session();
        const labs::Slots before = session.state().slots_;
        const QWidget* shown =
            m_program->find(act == 0 ? QStringLiteral("block.bench1") : QStringLiteral("block.bench2"));
        QVERIFY(shown);
        const auto sliders = shown->findChildren<ui::ValueSlider*>();
        const auto spins = shown->findChildren<QAbstractSpinBox*>();
        const auto boxes = shown->findChildren<QComboBox*>();
        QCOMPARE(sliders.size() + boxes.size(), bench(act).slotsIn(session.state().context).size());
        QCOMPARE(spins.size(), sliders.size());
        for (ui::ValueSlider* slider : sliders)
            tryToMove(slider);
        for (QAbstractSpinBox* spin : spins)
            tryToMove(spin);
        for (QComboBox* box : boxes)
            tryToMove(box);
        for (const int slot : bench(act).slotsIn(session.state().context))
            session.set(slot, session.lab().controls[slot].to);
        session.resetControls(act);
        settle();
        QCOMPARE(session.state().slots_, before);
        QCOMPARE(session.canUndo(), false);
        QVERIFY(session.stage(act) < labs::Stage::Committed);
    }
}

/// A card of the right option has no property that those of the wrong ones lack.
void TestSecrets::optionsDifferInTheirTextAlone() {
    QFETCH(QString, lab);
    QFETCH(int, context);
    open(lab, context);
    for (const int act : {0, 1}) {
        if (act == 1) QVERIFY(goOn(demoAnswers(lab)));
        QSet<QString> kinds;
        for (const labs::PublicGate::Option& option : m_program->session().gate(act).options) {
            QWidget* card = m_program->find(QStringLiteral("option.") + option.id);
            QVERIFY(card);
            kinds.insert(traitsOf(*card));
        }
        QCOMPARE(kinds.size(), 1);
    }
}

QTEST_MAIN(TestSecrets)
#include "tst_secrets.moc"
