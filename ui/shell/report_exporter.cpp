// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/report_exporter.h"

#include <QRegularExpression>

namespace ridgepoint::ui {
namespace {

constexpr int kLongestPart = 40;

QString safePart(const QString& text, const QString& fallback) {
    static const QRegularExpression kUnsafe(QStringLiteral("[^\\p{L}\\p{N}.-]+"));
    QString part = text.simplified().left(kLongestPart);
    part.replace(kUnsafe, QStringLiteral("-"));
    static const QRegularExpression kEdge(QStringLiteral("^[.-]+|[.-]+$"));
    part.remove(kEdge);
    return part.isEmpty() ? fallback : part;
}

}  // namespace

QString reportFileName(const QString& course, const QString& lab, const QString& studentId, const QDate& date,
                       const QString& ending) {
    const QStringList parts{safePart(course, QStringLiteral("course")), safePart(lab, QStringLiteral("lab")),
                            safePart(studentId, QStringLiteral("student")), date.toString(Qt::ISODate)};
    return parts.join(QLatin1Char('_')) + QLatin1Char('.') + ending;
}

}  // namespace ridgepoint::ui
