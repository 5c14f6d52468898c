// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/typeset/equation_widget.h"

#include <QAccessible>
#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QPainter>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace ridgepoint::ui;

namespace {

const QString kLive = QStringLiteral(
    "S = \\frac{1}{{serial|1|2} + \\frac{1 - {serial|1|2}}{{real.effective_processors|count|1}}}\n"
    "  = {real.speedup|×|2}");
const QStringList kNumbers{QStringLiteral("0.05"), QStringLiteral("0.05"), QStringLiteral("64.0"),
                           QStringLiteral("15.42×")};

QString accessibleName(QWidget& widget) {
    return QAccessible::queryAccessibleInterface(&widget)->text(QAccessible::Name);
}

/// Pixels in which two pictures differ.
QRect difference(const QImage& a, const QImage& b) {
    QRegion changed;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x)
            if (a.pixel(x, y) != b.pixel(x, y)) changed += QRect(x, y, 1, 1);
    return changed.boundingRect();
}

}  // namespace

class TestEquationWidget : public QObject {
    Q_OBJECT

private:
    EquationStore m_store{{.builtInFolder = QStringLiteral(TYPESET_FIXTURE), .cacheFolder = {}}};
    ThemeSource m_theme;

private slots:
    void init() { m_theme.set(Scheme::Light, 1.0); }

    void aBuiltInEquationIsThereAtOnce() {
        EquationWidget widget(&m_store, &m_theme);
        widget.setEquation(kLive);
        QVERIFY(widget.isTypeset());
        QCOMPARE(widget.source().placeholders.size(), 4);
        QVERIFY(!m_store.hasStartedEngine());
    }

    void itGrowsWithTheText() {
        EquationWidget widget(&m_store, &m_theme);
        widget.setEquation(kLive);
        const QSize before = widget.sizeHint();
        m_theme.set(Scheme::Light, 2.0);
        QVERIFY(widget.sizeHint().width() > 1.8 * before.width());
        QVERIFY(widget.sizeHint().height() > 1.7 * before.height());
    }

    void aNewNumberChangesItsSlotOnly() {
        EquationWidget widget(&m_store, &m_theme);
        widget.setEquation(kLive);
        widget.resize(widget.sizeHint());
        widget.setSlotTexts(kNumbers);
        const QImage before = widget.grab().toImage();
        QStringList changed = kNumbers;
        changed[3] = QStringLiteral("88.88×");
        widget.setSlotTexts(changed);
        const QImage after = widget.grab().toImage();
        const QRect where = difference(before, after);
        QVERIFY(!where.isEmpty());
        const EquationPtr equation = m_store.find(kLive);
        const double em = EquationPainter::emFor(m_theme.theme());
        const QRectF box = equation->slotBoxes[3].box;
        const QRectF slot(box.topLeft() * em + QPointF(4, 4), box.size() * em);
        QVERIFY(slot.adjusted(-1, -1, 1, 1).contains(where));
    }

    void itSpeaksTheNumbersOfTheMoment() {
        EquationWidget widget(&m_store, &m_theme);
        widget.setEquation(kLive);
        QVERIFY(accessibleName(widget).contains(QStringLiteral("blank")));
        widget.setSlotTexts(kNumbers);
        QVERIFY(accessibleName(widget).endsWith(QStringLiteral("equals 15.42×")));
        QCOMPARE(QAccessible::queryAccessibleInterface(&widget)->role(), QAccessible::StaticText);
    }

    void anUnknownEquationShowsItsTeXUntilItIsTypeset() {
        EquationWidget widget(&m_store, &m_theme);
        QSignalSpy arrived(&widget, &EquationWidget::typeset);
        widget.setEquation(QStringLiteral("y = x^2 + 4711"));
        QVERIFY(!widget.isTypeset());
        QVERIFY(widget.sizeHint().height() > 8);
        QTRY_COMPARE_WITH_TIMEOUT(arrived.size(), 1, 60000);
        QVERIFY(widget.isTypeset());
    }

    void anInvalidEquationSaysSo() {
        EquationWidget widget(&m_store, &m_theme);
        QSignalSpy arrived(&widget, &EquationWidget::typeset);
        widget.setEquation(QStringLiteral("\\nosuchthing"));
        QTRY_COMPARE_WITH_TIMEOUT(arrived.size(), 1, 60000);
        QVERIFY(!widget.isTypeset());
        QVERIFY(accessibleName(widget).contains(QStringLiteral("cannot be typeset")));
        QVERIFY(!widget.grab().isNull());
    }

    void tooWideItScrollsByKeyboard() {
        EquationWidget widget(&m_store, &m_theme);
        widget.setEquation(kLive);
        widget.setSlotTexts(kNumbers);
        widget.resize(180, widget.heightForWidth(180));
        widget.show();
        auto* bar = widget.findChild<QScrollBar*>();
        QVERIFY(!bar->isHidden());
        QTest::keyClick(&widget, Qt::Key_Right);
        QVERIFY(bar->value() > 0);
        QTest::keyClick(&widget, Qt::Key_Left);
        QCOMPARE(bar->value(), 0);
    }

    void onPaperItStaysInItsRectangle() {
        EquationWidget widget(&m_store, &m_theme);
        widget.setEquation(kLive);
        widget.setSlotTexts(kNumbers);
        QImage paper(600, 300, QImage::Format_RGB32);
        paper.fill(Qt::white);
        const QImage blank = paper;
        const QRect target(50, 40, 400, 200);
        QPainter painter(&paper);
        widget.paintOn(painter, target, Theme(Scheme::Light));
        painter.end();
        const QRect drawn = difference(blank, paper);
        QVERIFY(target.adjusted(-1, -1, 1, 1).contains(drawn));
        QVERIFY(drawn.width() > 320);
    }

    void copyGivesTeXWithTheNumbers() {
        EquationWidget widget(&m_store, &m_theme);
        widget.setEquation(kLive);
        widget.setSlotTexts(kNumbers);
        widget.actions().constFirst()->trigger();
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY(copied.endsWith(QStringLiteral("= {\\text{15.42×}}")));
        QVERIFY(!copied.contains(QStringLiteral("slot")));
    }
};

QTEST_MAIN(TestEquationWidget)
#include "tst_equation_widget.moc"
