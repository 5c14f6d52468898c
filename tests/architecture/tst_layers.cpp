// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/source_tree.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

/// Reads the includes: linking Qt6::Core alone still lets <QtWidgets/QWidget> compile, so targets are not
/// enough to keep the layers apart.
using ridgepoint::tests::SourceFile;
using ridgepoint::tests::sourceFiles;

namespace {

struct Rule {
    const char* folder;
    const char* never;  ///< pattern over the included name
};

constexpr auto kGuiPattern =
    "^(Q(tGui|tWidgets|tPrintSupport|tCharts|tSvg)?/"
    ")|^Q(Widget|Painter|Color|Font|Pixmap|Image|Icon|Application|"
    "GuiApplication|Label|PushButton|Dialog|MainWindow|Action|Palette|Brush|Pen|TextDocument|PdfWriter|Chart|"
    "Accessible"
    ").*";

const Rule kRules[] = {
    {"core/units", "^Q|^(core/(?!units|result)|ui|app)/"},
    {"core/simulation", "^Q|^(core/(?!units|simulation|result)|ui|app)/"},
    {"core/models", "^Q|^(core/(?!units|simulation|models|result)|ui|app)/"},
    {"core/dimensions", "^Q|^(core/(?!units|dimensions|result)|ui|app)/"},
    {"core", kGuiPattern},
    {"core", "^(ui|app)/"},
    {"core/hardware", "^Q(tSql|Sql)"},
    {"core/labs", "^Q(tSql|Sql)"},
    {"core/report", "^Q(tSql|Sql)"},
    {"core/handbook", "^Q(tSql|Sql)"},
    {"core/instruments", "^Q(tSql|Sql)"},
    {"ui", "^Q(tSql|Sql)"},
    {"app", "^Q(tSql|Sql)"},
    {"ui", "^app/"},
    {"ui/words", kGuiPattern},
};

/// Libraries that one folder alone may include.
struct Home {
    const char* pattern;
    const char* folder;
};
const Home kHomes[] = {
    {"^(qcustomplot\\.h|QtCharts.*|Q(Chart|BarSet|BarSeries|StackedBarSeries|ValueAxis|BarCategoryAxis|"
     "LineSeries|"
     "ScatterSeries).*)$",
     "ui/plot"},
    {"^Q(tSvg/.*|Svg.*|tQml/.*|JSEngine|JSValue|JS.*)$", "ui/typeset"},
};

QStringList includesOf(const SourceFile& file) {
    static const QRegularExpression pattern(QStringLiteral("^\\s*#\\s*include\\s*[<\"]([^>\"]+)[>\"]"));
    QStringList names;
    for (const QString& line : file.lines)
        if (const auto match = pattern.match(line); match.hasMatch()) names.append(match.captured(1));
    return names;
}

QString report(const SourceFile& file, const QString& include, const char* why) {
    return QStringLiteral("%1 includes <%2>, which %3").arg(file.path, include, QLatin1String(why));
}

}  // namespace

class LayersTest : public QObject {
    Q_OBJECT
private slots:
    void foldersIncludeOnlyWhatTheyMay() {
        QStringList breaches;
        for (const Rule& rule : kRules) {
            const QRegularExpression never(QLatin1String(rule.never));
            for (const SourceFile& file : sourceFiles({QLatin1String(rule.folder)}))
                for (const QString& include : includesOf(file))
                    if (never.match(include).hasMatch()) breaches.append(report(file, include, rule.folder));
        }
        QVERIFY2(breaches.isEmpty(), qPrintable(breaches.join(u'\n')));
    }

    void librariesHaveOneHome() {
        QStringList breaches;
        for (const Home& home : kHomes) {
            const QRegularExpression pattern(QLatin1String(home.pattern));
            for (const SourceFile& file :
                 sourceFiles({QStringLiteral("core"), QStringLiteral("ui"), QStringLiteral("app")}))
                for (const QString& include : includesOf(file))
                    if (pattern.match(include).hasMatch() &&
                        !file.path.startsWith(QLatin1String(home.folder)))
                        breaches.append(report(file, include, home.folder));
        }
        QVERIFY2(breaches.isEmpty(), qPrintable(breaches.join(u'\n')));
    }

    /// SQL text lives in core/ledger and core/search alone.
    void sqlStaysWhereItBelongs() {
        const QRegularExpression sql(QStringLiteral(
            R"(\b(SELECT\s+.+\s+FROM|INSERT\s+INTO|CREATE\s+(VIRTUAL\s+)?TABLE|DELETE\s+FROM|PRAGMA\s+\w)\b)"));
        const QStringList homes{QStringLiteral("core/ledger/"), QStringLiteral("core/search/")};
        QStringList breaches;
        for (const SourceFile& file :
             sourceFiles({QStringLiteral("core"), QStringLiteral("ui"), QStringLiteral("app")}))
            for (const QString& line : file.lines)
                if (sql.match(line).hasMatch() && std::ranges::none_of(homes, [&](const QString& home) {
                        return file.path.startsWith(home);
                    }))
                    breaches.append(file.path + QStringLiteral(": ") + line.trimmed());
        QVERIFY2(breaches.isEmpty(), qPrintable(breaches.join(u'\n')));
    }

    void coreMakesNoSentences() {
        const QRegularExpression translated(
            QStringLiteral(R"(\b(tr|translate|QT_TR_NOOP|QT_TRANSLATE_NOOP)\s*\()"));
        QStringList breaches;
        for (const SourceFile& file : sourceFiles({QStringLiteral("core")}))
            for (const QString& line : file.lines)
                if (translated.match(line.section(QLatin1String("//"), 0, 0)).hasMatch())
                    breaches.append(file.path + QStringLiteral(": ") + line.trimmed());
        QVERIFY2(breaches.isEmpty(), qPrintable(breaches.join(u'\n')));
    }

    /// The rules themselves are tried on a line that breaks them.
    void rulesCatchABreach() {
        QVERIFY(
            QRegularExpression(QLatin1String(kRules[1].never)).match(QStringLiteral("QString")).hasMatch());
        QVERIFY(QRegularExpression(QLatin1String(kGuiPattern))
                    .match(QStringLiteral("QtWidgets/QWidget"))
                    .hasMatch());
        QVERIFY(!QRegularExpression(QLatin1String(kGuiPattern)).match(QStringLiteral("QString")).hasMatch());
        QVERIFY(QRegularExpression(QLatin1String(kHomes[1].pattern))
                    .match(QStringLiteral("QSvgRenderer"))
                    .hasMatch());
    }
};

QTEST_APPLESS_MAIN(LayersTest)
#include "tst_layers.moc"
