// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labs/check/case_check.h"

#include "core/labs/evaluator.h"
#include "core/labs/load/json_node.h"
#include "core/labs/load/load_state.h"
#include "core/labs/shown_number.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>
#include <limits>

namespace ridgepoint::labs {
namespace {

using Code = Finding::Code;

constexpr double kTolerance = 1e-9;
constexpr double kZero = 1e-15;  // what rounding may leave of an expected zero
constexpr qint64 kMaxFileSize = 2 * 1024 * 1024;

bool agrees(double got, double wanted) {
    if (std::isinf(wanted)) return got == wanted;
    return std::abs(got - wanted) <= kTolerance * std::abs(wanted) + kZero;
}

void setSlot(const Lab& lab, const JsonNode& node, const QString& id, Slots& slots_) {
    const int slot = lab.slotOf(id);
    if (slot < 0) return node.report(Code::UnknownReference, id);
    if (node.isNumber()) {
        slots_[slot] = node.value().toDouble();
        return;
    }
    const bool isChoice = slot < lab.controls.size() && lab.controls[slot].isChoice();
    const qsizetype choice = isChoice ? lab.controls[slot].choices.indexOf(node.value().toString()) : -1;
    if (choice >= 0)
        slots_[slot] = static_cast<double>(choice);
    else
        node.report(isChoice ? Code::NotACategory : Code::WrongType, id);
}

void checkValue(const Lab& lab, const JsonNode& node, const QString& written, const Evaluation& evaluation) {
    const auto reference = findReference(written, lab);
    if (!reference || reference->scenario >= 0) return node.report(Code::UnknownReference, written);
    const bool isInfinity = node.value().toString() == QLatin1String("inf");
    if (!isInfinity && !node.isNumber()) return node.report(Code::WrongType, written);
    const double wanted = isInfinity ? std::numeric_limits<double>::infinity() : node.value().toDouble();
    const double got = evaluation.number(*reference);
    if (!agrees(got, wanted)) node.report(Code::CaseFails, plainNumber(wanted), plainNumber(got));
}

void checkCase(const Lab& lab, const JsonNode& node) {
    node.allowOnly({"context", "set", "expect", "source"});
    const QString name = node.string(QStringLiteral("context"));
    const int context = lab.contextOf(name);
    if (context < 0) return node.field(QStringLiteral("context")).report(Code::UnknownReference, name);
    (void)node.string(QStringLiteral("source"));
    Slots slots_ = lab.contexts[context].slots_;
    const JsonNode set = node.field(QStringLiteral("set"));
    for (const QString& id : set.names())
        setSlot(lab, set.field(id), id, slots_);
    const Evaluation evaluation(lab, std::move(slots_));
    const JsonNode expect = node.field(QStringLiteral("expect"));
    if (expect.names().isEmpty()) node.report(Code::MissingField, QStringLiteral("expect"));
    for (const QString& written : expect.names())
        checkValue(lab, expect.field(written), written, evaluation);
}

}  // namespace

QVector<Finding> checkCases(const Lab& lab) {
    return countCases(lab).findings;
}

CaseReport countCases(const Lab& lab) {
    FindingList findings{QStringLiteral("cases.json"), {}};
    QFile file(lab.folder + QStringLiteral("/cases.json"));
    if (!file.open(QIODevice::ReadOnly)) {
        findings.add(Code::FileMissing, QString(), findings.file, file.errorString());
        return {0, 0, findings.all};
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file.read(kMaxFileSize), &error);
    if (error.error != QJsonParseError::NoError)
        findings.add(Code::BadJson, QString(), error.errorString());
    else if (!document.isArray())
        findings.add(Code::WrongType, QString(), QString(), QStringLiteral("array"));
    const QJsonArray cases = document.array();
    int held = 0;
    for (qsizetype i = 0; i < cases.size(); ++i) {
        const qsizetype before = findings.all.size();
        checkCase(lab, JsonNode(cases[i], QStringLiteral("/%1").arg(i), findings));
        held += findings.all.size() == before ? 1 : 0;
    }
    return {static_cast<int>(cases.size()), held, findings.all};
}

}  // namespace ridgepoint::labs
