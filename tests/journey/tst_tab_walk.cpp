// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journey/keyboard.h"

#include <QRadioButton>
#include <QTemporaryDir>

using namespace ridgepoint;
using namespace ridgepoint::journey;

/// Tab alone leads to everything in the window that can be worked, and round to where it began.
class TestTabWalk : public QObject {
    Q_OBJECT

private slots:
    void tabLeadsToEverything_data();
    void tabLeadsToEverything();

private:
    enum class At { Reading, OtherContext, Committed, Pinned, Deciding };
    [[nodiscard]] static bool go(Program& program, At where);
    [[nodiscard]] static QStringList missed(Program& program, const QSet<QWidget*>& walked);
};

/// Brings a fresh lab there.
bool TestTabWalk::go(Program& program, At where) {
    labs::LabSession& session = program.session();
    if (where == At::Reading) return true;
    if (where == At::OtherContext) {
        Keyboard::press(Qt::Key_F6);
        const QString other = session.lab().contexts[1].id;
        if (!Keyboard::choose(QStringLiteral("contextChoice."), other)) return false;
        return session.state().context == 1;
    }
    const Answers answers = demoAnswers(session.lab().id);
    Steps steps(program);
    if (!steps.commit(0, answers.acts[0])) return false;
    if (where == At::Pinned)
        for (int i = 0; i < 2; ++i)
            session.pin(0);
    settle();
    if (where != At::Deciding) return true;
    return steps.observe(0, answers.acts[0]) && steps.reflect(0, answers.acts[0]) &&
           (program.window().actions().nextAct->trigger(), settle(), steps.commit(1, answers.acts[1])) &&
           steps.observe(1, answers.acts[1]) && steps.reflect(1, answers.acts[1]);
}

/// What Tab should have come to and did not. Of the radio buttons of a group one is enough.
QStringList TestTabWalk::missed(Program& program, const QSet<QWidget*>& walked) {
    const auto reached = [&](QWidget* widget) {
        if (walked.contains(widget)) return true;
        if (!qobject_cast<QRadioButton*>(widget)) return false;
        for (auto* other : widget->parentWidget()->findChildren<QRadioButton*>())
            if (walked.contains(other)) return true;
        return false;
    };
    QStringList names;
    for (auto* widget : program.window().findChildren<QWidget*>()) {
        const bool isStop = widget->focusPolicy() & Qt::TabFocus && !widget->focusProxy();
        if (isStop && widget->isVisible() && widget->isEnabled() && !reached(widget))
            names.append(QLatin1String(widget->metaObject()->className()) + u' ' + widget->objectName());
    }
    return names;
}

void TestTabWalk::tabLeadsToEverything_data() {
    QTest::addColumn<QString>("lab");
    QTest::addColumn<int>("where");
    const QVector<std::pair<QString, At>> places{{QStringLiteral("reading"), At::Reading},
                                                 {QStringLiteral("other context"), At::OtherContext},
                                                 {QStringLiteral("committed"), At::Committed},
                                                 {QStringLiteral("pinned"), At::Pinned},
                                                 {QStringLiteral("deciding"), At::Deciding}};
    for (const QString& lab : {QStringLiteral("v1-12"), QStringLiteral("v2-09"), QStringLiteral("v2-01")})
        for (const auto& [name, where] : places)
            QTest::newRow(qPrintable(lab + QStringLiteral(", ") + name)) << lab << static_cast<int>(where);
}

void TestTabWalk::tabLeadsToEverything() {
    QFETCH(QString, lab);
    QFETCH(int, where);
    const QTemporaryDir folder;
    leaveWelcome(folder.path());
    Program program(folder.path());
    QVERIFY(QTest::qWaitForWindowActive(&program.window()));
    program.window().openLab(lab);
    settle();
    QVERIFY(go(program, static_cast<At>(where)));

    constexpr int kMost = 200;
    Keyboard::press(Qt::Key_Tab);
    QWidget* const first = QApplication::focusWidget();
    QVERIFY(first);
    QSet<QWidget*> walked;
    QWidget* last = nullptr;
    for (int presses = 0; presses < kMost; ++presses) {
        last = QApplication::focusWidget();
        walked.insert(last);
        Keyboard::press(Qt::Key_Tab);
        // Prose with several links keeps the focus until Tab has walked them.
        if (QApplication::focusWidget() != last && walked.contains(QApplication::focusWidget())) break;
    }
    const QStringList left = missed(program, walked);
    QVERIFY2(left.isEmpty(), qPrintable(left.join(u'\n')));
    QCOMPARE(QApplication::focusWidget(), first);
}

QTEST_MAIN(TestTabWalk)
#include "tst_tab_walk.moc"
