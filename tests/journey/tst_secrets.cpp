// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labs/evaluator.h"
#include "tests/journey/everything_said.h"
#include "tests/journey/keyboard.h"
#include "tests/journey/mouse.h"
#include "ui/blocks/value_slider.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QTemporaryDir>

using namespace ridgepoint;
using namespace ridgepoint::journey;

namespace {

struct Secrets {
    QMap<QString, double> numbers;
    QSet<QString> phrases;
};

double scenarioNumber(const labs::LabSession& session, const char* scenario, const char* instance,
                      std::string_view output, int part = -1) {
    const labs::Lab& lab = session.lab();
    const labs::Evaluation at(
        lab, labs::scenarioSlots(lab, session.gateContext(), lab.scenarioOf(QLatin1String(scenario))));
    const int model = lab.instanceOf(QLatin1String(instance));
    const auto& outputs = lab.instances[model].model->outputs;
    for (int i = 0; i < static_cast<int>(outputs.size()); ++i) {
        if (outputs[static_cast<std::size_t>(i)].id != output) continue;
        const models::Value value = at.output(model, i);
        return part < 0 ? value.number() : value.parts()[static_cast<std::size_t>(part)];
    }
    return std::nan("");
}

/// What act's gate holds back: the model's numbers, and everything that explains them.
Secrets secretsOf(const labs::LabSession& session, int act) {
    Secrets secrets;
    if (act == 0) {
        secrets.numbers = {{QStringLiteral("speedup"), scenarioNumber(session, "gate1", "ideal", "speedup")},
                           {QStringLiteral("runtime"), scenarioNumber(session, "gate1", "ideal", "runtime")}};
    } else {
        secrets.numbers = {
            {QStringLiteral("validity"), scenarioNumber(session, "gate2", "valid", "validity")},
            {QStringLiteral("score of B"), scenarioNumber(session, "gate2", "rank", "predicted", 1)},
            {QStringLiteral("score of C"), scenarioNumber(session, "gate2", "rank", "predicted", 2)}};
    }
    const QString n = QString::number(act + 1);
    QStringList keys{QStringLiteral("reveal") + n, QStringLiteral("reveal%1.binding").arg(n),
                     QStringLiteral("reflect") + n, QStringLiteral("takeaways") + n};
    for (const labs::OptionDef& option : session.lab().acts[act].gate()->options)
        keys.append(QStringLiteral("reveal%1.%2").arg(n, option.id));
    const labs::Block* reflect = session.lab().acts[act].find(labs::BlockKind::Reflect);
    for (const labs::OptionDef& option : std::get<labs::ReflectBlock>(reflect->detail).question.options)
        keys.append(QStringLiteral("reflect%1.%2.why").arg(n, option.id));
    for (const QString& key : keys)
        secrets.phrases += phrasesIn(session.text(key));
    return secrets;
}

/// Places where the window gives a secret away, one line each.
QStringList leaks(QWidget& window, const Secrets& secrets) {
    QStringList found;
    const Listener listener(window);
    for (const Said& said : listener.said()) {
        const QSet<QString> shown = numbersIn(said.text);
        for (auto number = secrets.numbers.begin(); number != secrets.numbers.end(); ++number)
            if (shown.intersects(roundings(number.value())))
                found.append(QStringLiteral("%1, %2: %3").arg(number.key(), said.where, said.text.left(120)));
        for (const QString& phrase : phrasesIn(said.text) & secrets.phrases)
            found.append(QStringLiteral("\"%1\", %2").arg(phrase, said.where));
    }
    for (const Said& said : listener.numbers())
        for (const double value : secrets.numbers)
            if (std::abs(said.text.toDouble() / value - 1) < 0.002)
                found.append(QStringLiteral("%1 = %2").arg(said.where, said.text));
    return found;
}

}  // namespace

/// Before the commitment nothing tells the answer, and nothing moves the instrument.
class TestSecrets : public QObject {
    Q_OBJECT

private slots:
    void beforeTheCommitmentNothingTells_data() { contexts(); }
    void beforeTheCommitmentNothingTells();
    void lockedControlsMoveByNothing_data() { contexts(); }
    void lockedControlsMoveByNothing();
    void optionsDifferInTheirTextAlone();

private:
    static void contexts() {
        QTest::addColumn<int>("context");
        QTest::newRow("cloud") << 0;
        QTest::newRow("edge") << 1;
    }
    /// A fresh program with the lab in that context, and Act I behind if Act II is asked for.
    bool open(int context, int act) {
        m_program.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        leaveWelcome(m_folder->path());
        m_program = std::make_unique<Program>(m_folder->path());
        m_program->session().chooseContext(context);
        settle();
        return act == 0 || finishAct1();
    }
    bool finishAct1() {
        Steps steps(*m_program);
        if (!steps.commit(0, "half", "2 ×") || !steps.observe(0, QStringLiteral("2"))) return false;
        if (!steps.reflect(0, "precision")) return false;
        m_program->window().actions().nextAct->trigger();
        return waitFor([this] { return m_program->find(QStringLiteral("block.gate2")) != nullptr; });
    }
    void tryToMove(ui::ValueSlider* slider);
    void tryToMove(QAbstractSpinBox* spin);
    void tryToMove(QComboBox* box);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Program> m_program;
};

void TestSecrets::beforeTheCommitmentNothingTells() {
    QFETCH(int, context);
    QVERIFY(open(context, 0));
    labs::LabSession& session = m_program->session();
    for (const int act : {0, 1}) {
        const QStringList found = leaks(m_program->window(), secretsOf(session, act));
        QVERIFY2(found.isEmpty(), qPrintable(QStringLiteral("Act I is open, ") + found.join(u'\n')));
    }
    // The same search finds both number and explanation where they may be seen.
    Steps steps(*m_program);
    QVERIFY(steps.commit(0, "linear", "64 ×"));
    QVERIFY(steps.observe(0, QStringLiteral("6.1")));
    QStringList found = leaks(m_program->window(), secretsOf(session, 0));
    QVERIFY(!found.filter(QStringLiteral("speedup, ")).isEmpty());
    QVERIFY(!found.filter(QStringLiteral("runtime, ")).isEmpty());
    QVERIFY(!found.filter(QStringLiteral("\"")).isEmpty());

    QVERIFY(steps.reflect(0, "processors"));
    m_program->window().actions().nextAct->trigger();
    QTRY_VERIFY(m_program->find(QStringLiteral("block.gate2")));
    found = leaks(m_program->window(), secretsOf(session, 1));
    QVERIFY2(found.isEmpty(), qPrintable(QStringLiteral("Act II is open, ") + found.join(u'\n')));
    QVERIFY(steps.commit(1, "noise"));
    QVERIFY(steps.observe(1, {}, {QStringLiteral("a"), QStringLiteral("c"), QStringLiteral("b")}));
    found = leaks(m_program->window(), secretsOf(session, 1));
    QVERIFY(!found.filter(QStringLiteral("validity, ")).isEmpty());
    QVERIFY(!found.filter(QStringLiteral("\"")).isEmpty());
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
    QFETCH(int, context);
    for (const int act : {0, 1}) {
        QVERIFY(open(context, act));
        labs::LabSession& session = m_program->session();
        const labs::Slots before = session.state().slots_;
        QWidget* bench =
            m_program->find(act == 0 ? QStringLiteral("block.bench1") : QStringLiteral("block.bench2"));
        QVERIFY(bench);
        const auto sliders = bench->findChildren<ui::ValueSlider*>();
        const auto spins = bench->findChildren<QAbstractSpinBox*>();
        QCOMPARE(sliders.size(), act == 0 ? 3 : 6);
        QCOMPARE(spins.size(), sliders.size());
        for (ui::ValueSlider* slider : sliders)
            tryToMove(slider);
        for (QAbstractSpinBox* spin : spins)
            tryToMove(spin);
        for (QComboBox* box : bench->findChildren<QComboBox*>())
            tryToMove(box);
        for (int slot = 0; slot < session.lab().controls.size(); ++slot)
            if (bench->findChild<QWidget*>(QStringLiteral("slider.") + session.lab().controls[slot].id))
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
    QVERIFY(open(0, 0));
    QSet<QString> kinds;
    for (const labs::PublicGate::Option& option : m_program->session().gate(0).options) {
        QWidget* card = m_program->find(QStringLiteral("option.") + option.id);
        QVERIFY(card);
        QStringList traits;
        for (const char* name : {"checked", "enabled", "toolTip", "whatsThis", "statusTip",
                                 "accessibleDescription", "checkable", "focusPolicy", "styleSheet"})
            traits.append(card->property(name).toString());
        for (const QByteArray& name : card->dynamicPropertyNames())
            traits.append(QLatin1String(name));
        kinds.insert(traits.join(u'|'));
    }
    QCOMPARE(kinds.size(), 1);
}

QTEST_MAIN(TestSecrets)
#include "tst_secrets.moc"
