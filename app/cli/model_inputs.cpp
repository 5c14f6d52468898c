// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/model_inputs.h"

#include <QHash>
#include <QLocale>

#include <cmath>
#include <optional>

namespace ridgepoint::cli {

QString utf8(std::string_view view) {
    return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
}

QString domainText(const models::Parameter& p) {
    if (p.kind == models::ParameterKind::Choice) {
        QStringList names;
        for (const std::string_view choice : p.choices)
            names.append(utf8(choice));
        return QStringLiteral("one of ") + names.join(QStringLiteral(", "));
    }
    if (std::isinf(p.min)) return QStringLiteral("any finite number");
    const QString from = QStringLiteral("%1%2")
                             .arg(p.minOpen ? QStringLiteral("above ") : QStringLiteral("from "))
                             .arg(p.min, 0, 'g', 12);
    const QString to = std::isinf(p.max) ? QString() : QStringLiteral(" to %1").arg(p.max, 0, 'g', 12);
    return from + to + (p.kind == models::ParameterKind::Count ? QStringLiteral(", whole") : QString());
}

namespace {

/// One input as typed. @return nothing and a sentence in `problem` when it does not fit.
std::optional<double> readInput(const models::Parameter& p, const QString& text, QString& problem) {
    if (p.kind == models::ParameterKind::Choice)
        for (std::size_t i = 0; i < p.choices.size(); ++i)
            if (utf8(p.choices[i]) == text) return static_cast<double>(i);
    bool ok = false;
    const double value = QLocale::c().toDouble(text, &ok);
    if (ok && p.kind != models::ParameterKind::Choice) return value;
    problem = QStringLiteral("%1=%2 is not valid: give %3").arg(utf8(p.id), text, domainText(p));
    return std::nullopt;
}

}  // namespace

ReadInputs readInputs(const models::ModelDescriptor& model, const QStringList& pairs) {
    ReadInputs result;
    QHash<QString, QString> given;
    for (const QString& pair : pairs) {
        const QString name = pair.section(u'=', 0, 0);
        if (!pair.contains(u'=') || models::parameterIndex(model, name.toStdString()) < 0) {
            QStringList known;
            for (const models::Parameter& p : model.parameters)
                known.append(utf8(p.id));
            result.problem = QStringLiteral("%1 has no input %2; it has %3")
                                 .arg(utf8(model.id), name, known.join(QStringLiteral(", ")));
            return result;
        }
        given.insert(name, pair.section(u'=', 1));
    }
    for (const models::Parameter& p : model.parameters) {
        const QString name = utf8(p.id);
        if (!given.contains(name) && !p.fallback) {
            result.problem = QStringLiteral("%1 is missing: give %1=value, %2, in %3")
                                 .arg(name, domainText(p), utf8(p.unit));
            return result;
        }
        const auto value =
            given.contains(name) ? readInput(p, given.value(name), result.problem) : p.fallback;
        if (!value) return result;
        result.values.push_back(*value);
    }
    if (const auto error = models::check(model, result.values)) {
        if (error->code == models::DomainError::Code::NotTogether) {
            result.problem =
                QStringLiteral("these inputs do not fit together: see the limits of %1 in `models --json`")
                    .arg(utf8(model.id));
            return result;
        }
        const models::Parameter& p = model.parameters[static_cast<std::size_t>(error->parameter)];
        result.problem = QStringLiteral("%1=%2 is outside its domain: %3")
                             .arg(utf8(p.id))
                             .arg(result.values[static_cast<std::size_t>(error->parameter)], 0, 'g', 17)
                             .arg(domainText(p));
    }
    return result;
}

}  // namespace ridgepoint::cli
