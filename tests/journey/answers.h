// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>
#include <QVector>

/// What a student does in a lab, in the format of resources/demo: the same files play labs on the command
/// line.
namespace ridgepoint::journey {

struct ActAnswers {
    QString option, estimate;
    int confidence = 0;
    QJsonArray controls;  ///< "pin", or an object with the controls that are moved
    QString reading;      ///< a number with its unit, or empty
    QStringList order;    ///< ids of categories, largest first, where an order is asked
    QString reflectOption, sentence;
    QJsonObject decision;  ///< numbers in the field's unit, ids of choices, texts
};

struct Answers {
    QString context;
    QVector<ActAnswers> acts;
};

[[nodiscard]] inline ActAnswers actAnswers(const QJsonObject& act) {
    ActAnswers answers;
    answers.option = act.value(QLatin1String("option")).toString();
    answers.estimate = act.value(QLatin1String("estimate")).toString();
    answers.confidence = act.value(QLatin1String("confidence")).toInt();
    answers.controls = act.value(QLatin1String("controls")).toArray();
    answers.reading = act.value(QLatin1String("observe")).toString();
    for (const QJsonValue& place : act.value(QLatin1String("observe")).toArray())
        answers.order.append(place.toString());
    const QJsonObject reflection = act.value(QLatin1String("reflect")).toObject();
    answers.reflectOption = reflection.value(QLatin1String("option")).toString();
    answers.sentence = reflection.value(QLatin1String("sentence")).toString();
    answers.decision = act.value(QLatin1String("decision")).toObject();
    return answers;
}

[[nodiscard]] inline Answers readAnswers(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) qFatal("%s cannot be read", qPrintable(path));
    const QJsonObject whole = QJsonDocument::fromJson(file.readAll()).object();
    Answers answers{whole.value(QLatin1String("context")).toString(), {}};
    for (const QJsonValue& act : whole.value(QLatin1String("acts")).toObject())
        answers.acts.append(actAnswers(act.toObject()));  // sorted by name: act1, act2
    return answers;
}

/// The answers that the program ships for a lab, in the lab's first context.
[[nodiscard]] inline Answers demoAnswers(const QString& lab) {
    return readAnswers(QStringLiteral(RIDGEPOINT_SOURCE_DIR "/resources/demo/%1.answers.json").arg(lab));
}

/// Answers of another student, in another context.
[[nodiscard]] inline Answers otherAnswers(const QString& lab, const QString& context) {
    return readAnswers(
        QStringLiteral(RIDGEPOINT_SOURCE_DIR "/tests/journey/answers/%1.%2.json").arg(lab, context));
}

}  // namespace ridgepoint::journey
