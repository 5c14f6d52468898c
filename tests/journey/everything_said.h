// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>
#include <QAction>
#include <QMetaProperty>
#include <QPointer>
#include <QRegularExpression>
#include <QSet>
#include <QTextDocument>
#include <QWidget>

#include <cmath>

/// All that a window tells anybody: whoever looks, listens, or reads its properties.
namespace ridgepoint::journey {

struct Said {
    QString where;
    QString text;
};

/// Walks the accessible tree and every object of a window, hidden ones too. Leaves out the option cards.
class Listener {
public:
    explicit Listener(QWidget& window) {
        hear(QAccessible::queryAccessibleInterface(&window), 0);
        read(&window);
        QVector<QPointer<QObject>> objects;  // reading one may end another
        for (QObject* object : window.findChildren<QObject*>())
            objects.append(object);
        for (const QPointer<QObject>& object : objects)
            if (object) read(object);
    }
    [[nodiscard]] const QVector<Said>& said() const { return m_said; }
    [[nodiscard]] const QVector<Said>& numbers() const { return m_numbers; }

private:
    static bool isOption(const QObject* object) {
        return object && object->objectName().startsWith(QLatin1String("option."));
    }
    static QString nameOf(const QObject* object) {
        if (!object) return QStringLiteral("a part without object");
        return QLatin1String(object->metaObject()->className()) + u' ' + object->objectName();
    }
    void note(const QString& where, const QString& text) {
        if (!text.isEmpty()) m_said.append({where, text});
    }
    void noteNumber(const QString& where, const QVariant& value) {
        const int type = value.typeId();
        if (type == QMetaType::Double || type == QMetaType::Float)
            m_numbers.append({where, QString::number(value.toDouble(), 'g', 17)});
    }

    void hear(QAccessibleInterface* spoken, int depth) {
        if (!spoken || !spoken->isValid() || depth > kDeepest || isOption(spoken->object())) return;
        const QString where = QStringLiteral("spoken by ") + nameOf(spoken->object());
        for (const QAccessible::Text kind : {QAccessible::Name, QAccessible::Description, QAccessible::Value,
                                             QAccessible::Help, QAccessible::Accelerator})
            note(where, spoken->text(kind));
        if (const auto* text = spoken->textInterface()) note(where, text->text(0, text->characterCount()));
        if (const auto* value = spoken->valueInterface())
            for (const QVariant& number :
                 {value->currentValue(), value->minimumValue(), value->maximumValue()})
                noteNumber(where, number);
        for (int i = 0; i < spoken->childCount(); ++i)
            hear(spoken->child(i), depth + 1);
    }

    void read(const QObject* object) {
        if (isOption(object)) return;
        const QString where = nameOf(object);
        for (int i = 0; i < object->metaObject()->propertyCount(); ++i) {
            const QMetaProperty property = object->metaObject()->property(i);
            if (QLatin1String(property.name()) == QLatin1String("styleSheet")) continue;
            noteProperty(where + u'.' + QLatin1String(property.name()), property.read(object));
        }
        for (const QByteArray& name : object->dynamicPropertyNames())
            noteProperty(where + u'.' + QLatin1String(name), object->property(name.constData()));
        if (const auto* document = qobject_cast<const QTextDocument*>(object))
            note(where, document->toPlainText());
    }
    void noteProperty(const QString& where, const QVariant& value) {
        noteNumber(where, value);
        if (value.typeId() == QMetaType::QStringList)
            note(where, value.toStringList().join(u'\n'));
        else if (value.typeId() == QMetaType::QString)
            note(where, value.toString());
    }

    static constexpr int kDeepest = 60;
    QVector<Said> m_said;
    QVector<Said> m_numbers;  ///< properties and values that are numbers themselves
};

/// A number as a learner could read it, rounded to two, three or four digits or to one, two or three
/// decimals.
[[nodiscard]] inline QSet<QString> roundings(double value) {
    QSet<QString> all;
    for (const int digits : {2, 3, 4})
        all.insert(QString::number(value, 'g', digits));
    for (const int decimals : {1, 2, 3})
        all.insert(QString::number(value, 'f', decimals));
    return all;
}

/// The numbers in a text, without times of day.
[[nodiscard]] inline QSet<QString> numbersIn(QString text) {
    static const QRegularExpression kClock(QStringLiteral("\\d{1,2}:\\d{2}(:\\d{2})?"));
    static const QRegularExpression kNumber(QStringLiteral("(?<![\\w.,])\\d+([.,]\\d+)?(?!\\w)"));
    text.remove(kClock);
    QSet<QString> numbers;
    for (auto match = kNumber.globalMatch(text); match.hasNext();)
        numbers.insert(match.next().captured().replace(u',', u'.'));
    return numbers;
}

/// The words of a text, six at a time: enough to tell one sentence from every other.
[[nodiscard]] inline QSet<QString> phrasesIn(const QString& text) {
    static const QRegularExpression kNoWord(QStringLiteral("[^\\p{L}]+"));
    const QStringList words = text.toLower().split(kNoWord, Qt::SkipEmptyParts);
    constexpr int kLength = 6;
    QSet<QString> phrases;
    for (qsizetype i = 0; i + kLength <= words.size(); ++i)
        phrases.insert(words.mid(i, kLength).join(u' '));
    return phrases;
}

}  // namespace ridgepoint::journey
