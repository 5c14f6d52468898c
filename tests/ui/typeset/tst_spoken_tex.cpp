// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/typeset/spoken_tex.h"

#include <QTest>

using namespace ridgepoint::ui;

class TestSpokenTeX : public QObject {
    Q_OBJECT

private slots:
    void speaks_data() {
        QTest::addColumn<QString>("tex");
        QTest::addColumn<QString>("spoken");
        const auto row = [](const QString& tex, const QString& spoken) {
            QTest::newRow(qUtf8Printable(tex)) << tex << spoken;
        };
        row(u"\\frac{1}{s}"_qs, u"1 over s"_qs);
        row(u"S(n) = \\frac{1}{s + \\frac{1 - s}{n}}"_qs,
            u"S of n equals the fraction 1 over s plus the fraction 1 minus s over n, end fraction, end fraction"_qs);
        row(u"\\lim_{n \\to \\infty} S(n) = \\frac{1}{s}"_qs,
            u"the limit as n goes to infinity of S of n equals 1 over s"_qs);
        row(u"N_{\\text{eff}} = 1 + e\\,(n - 1)"_qs,
            u"N sub eff equals 1 plus e open parenthesis n minus 1 close parenthesis"_qs);
        row(u"z = \\frac{|\\bar x_A - \\bar x_B|}{\\sqrt{2\\sigma^2 / k}}"_qs,
            u"z equals the fraction the absolute value of x bar sub A minus x bar sub B end absolute value "
            u"over "
            u"the square root of 2 sigma squared divided by k, end root, end fraction"_qs);
        row(u"a \\times b \\cdot c \\approx d \\le e \\ge f"_qs,
            u"a times b times c is approximately d is at most e is at least f"_qs);
        row(u"\\Delta x^3 - y^{n}"_qs, u"Delta x cubed minus y to the power n"_qs);
        row(u"\\sum d_i^2"_qs, u"the sum of d sub i squared"_qs);
        row(u"\\frac{x}{\\frac{y}{z}}"_qs,
            u"the fraction x over the fraction y over z, end fraction, end fraction"_qs);
        row(u"s = \\frac{s'}{s' + (1-s')\\,n}"_qs,
            u"s equals the fraction s prime over s prime plus open parenthesis 1 minus s prime "
            u"close parenthesis n, end fraction"_qs);
        row(u"V = \\underbrace{a}_{\\text{kind}} \\cdot b"_qs, u"V equals a (kind) times b"_qs);
        row(u"\\log_{10} r + \\log n"_qs, u"the logarithm to base 10 of r plus the logarithm of n"_qs);
        row(u"12.5\\,\\%"_qs, u"12.5 percent"_qs);
    }

    void speaks() {
        QFETCH(QString, tex);
        QTEST(spokenTeX(tex), "spoken");
    }

    void numbersAreSpokenInTheirPlaces() {
        const QString tex = u"S = \\frac{1}{{serial|1|2}} = {real.speedup|×|2}"_qs;
        QCOMPARE(spokenTeX(tex, {u"0.05"_qs, u"12.80×"_qs}), u"S equals 1 over 0.05 equals 12.80×"_qs);
        QCOMPARE(spokenTeX(tex), u"S equals 1 over blank equals blank"_qs);
        QCOMPARE(spokenTeX(u"{a|%|0}^2"_qs, {u"5 %1"_qs}), u"5 %1 squared"_qs);
    }

    void whatItDoesNotKnowStaysWhole_data() {
        QTest::addColumn<QString>("tex");
        for (const QString& tex :
             {u"\\begin{aligned} a &= b \\end{aligned}"_qs, u"\\mathcal{L}"_qs, u"\\frac{1"_qs, u"a }"_qs,
              u"a^"_qs, u"\\"_qs, u"\\text{a"_qs, QString(300, u'{')})
            QTest::newRow(qUtf8Printable(tex.left(20))) << tex;
    }

    void whatItDoesNotKnowStaysWhole() {
        QFETCH(QString, tex);
        QCOMPARE(spokenTeX(tex), tex);
    }
};

QTEST_APPLESS_MAIN(TestSpokenTeX)
#include "tst_spoken_tex.moc"
