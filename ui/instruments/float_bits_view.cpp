// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/float_bits_view.h"

#include "core/units/quantity_text.h"
#include "ui/blocks/card.h"
#include "ui/blocks/flow_layout.h"
#include "ui/blocks/steady_text.h"
#include "ui/blocks/text_label.h"
#include "ui/blocks/widget_tools.h"
#include "ui/instruments/bit_table.h"
#include "ui/instruments/instrument_slider.h"
#include "ui/theme/follow_theme.h"
#include "ui/words/float_words.h"
#include "ui/words/number_words.h"

#include <QLineEdit>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

#include <cmath>
#include <limits>
#include <numbers>

namespace ridgepoint::ui {
namespace {

using instruments::FloatBits;

constexpr int kLongestEntry = 60;
constexpr int kEntryWidth = 260;
constexpr int kFp16 = static_cast<int>(models::FloatFormat::Fp16);

struct Example {
    const char* name;
    double value;
};

constexpr Example kExamples[] = {{"π", std::numbers::pi},
                                 {"0.1", 0.1},
                                 {"1/3", 1.0 / 3.0},
                                 {"1e-8", 1e-8},
                                 {"70000", 70000.0},
                                 {"-0", -0.0},
                                 {"∞", std::numeric_limits<double>::infinity()}};

/// Words for what is no number, in any case.
std::optional<double> special(QString text) {
    text = text.trimmed().toLower();
    text.replace(QChar(0x2212), QLatin1Char('-'));
    const bool isNegative = text.startsWith(QLatin1Char('-'));
    if (isNegative || text.startsWith(QLatin1Char('+'))) text.remove(0, 1);
    const double sign = isNegative ? -1.0 : 1.0;
    if (text == QLatin1String("nan")) return std::numeric_limits<double>::quiet_NaN();
    if (text == QLatin1String("inf") || text == QLatin1String("infinity") || text == QString(QChar(0x221e)))
        return sign * std::numeric_limits<double>::infinity();
    if (text == QString(QChar(0x3c0)) || text == QLatin1String("pi")) return sign * std::numbers::pi;
    return std::nullopt;
}

}  // namespace

FloatBitsView::FloatBitsView(const InstrumentContext& context, QWidget* parent)
    : Instrument(context, parent), m_locale(context.wording.locale) {
    setObjectName(QStringLiteral("instrument.float_bits"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto* card = new Card(context.source, Card::Look::Panel, this);
    card->column()->addWidget(makeEntry(card));
    m_refusal = new TextLabel(context.source, TextStyle::Small, Role::Caution, {}, card);
    m_refusal->setObjectName(QStringLiteral("refusal"));
    m_refusal->hide();
    card->column()->addWidget(m_refusal);
    m_table = new BitTable(context.source, m_bits, m_locale, card);
    card->column()->addWidget(m_table);
    column->addWidget(card);
    auto* scaling = new Card(context.source, Card::Look::Panel, this);
    fillScaling(scaling);
    column->addWidget(scaling);
    column->addStretch(1);
    followTheme(context.source, this, [this, column] {
        column->setSpacing(this->context().theme().scaled(14));
        m_edit->setFixedWidth(this->context().theme().scaled(kEntryWidth));
    });
    connect(m_table, &BitTable::flipped, this, [this](int row, int bit) {
        m_bits.flip(row, bit);
        m_edit->setText(typedText(m_bits.value(), m_locale));
        refresh();
    });
    setValue(m_bits.value());
}

QWidget* FloatBitsView::makeEntry(QWidget* parent) {
    auto* line = new QWidget(parent);
    auto* flow = new FlowLayout(context().theme().scaled(18), context().theme().scaled(8), line);
    m_edit = new QLineEdit;
    m_edit->setObjectName(QStringLiteral("edit.value"));
    m_edit->setMaxLength(kLongestEntry);
    m_edit->setAccessibleDescription(tr("A number, also with an exponent, or inf or NaN."));
    connect(m_edit, &QLineEdit::textEdited, this, [this] { takeText(false); });
    connect(m_edit, &QLineEdit::editingFinished, this, [this] { takeText(true); });
    flow->addItem(labelled(context().source, tr("Value"), m_edit, line));
    flow->addWidget(makeExamples(line));
    return line;
}

QWidget* FloatBitsView::makeExamples(QWidget* parent) {
    auto* line = new QWidget(parent);
    auto* column = new QVBoxLayout(line);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(context().theme().scaled(4));
    column->addWidget(new TextLabel(context().source, TextStyle::Small, Role::Soft, tr("Try"), line));
    auto* buttons = new QWidget(line);
    auto* flow = new FlowLayout(context().theme().scaled(6), context().theme().scaled(6), buttons);
    for (const Example& example : kExamples) {
        const QString name = QString::fromUtf8(example.name);
        const bool isName = name == QString(QChar(0x3c0)) || name.contains(QLatin1Char('/'));
        const QString text = isName ? name : poweredText(example.value, 0, m_locale);
        QPushButton* button = makeButton(text, "", QStringLiteral("example.") + name, buttons);
        button->setAccessibleName(tr("Set the value to %1").arg(text));
        connect(button, &QPushButton::clicked, this, [this, value = example.value] { setValue(value); });
        flow->addWidget(button);
    }
    column->addWidget(buttons);
    return line;
}

void FloatBitsView::fillScaling(Card* card) {
    card->addTitle(tr("Loss scaling in FP16"));
    labs::ControlDef range;
    range.id = QStringLiteral("loss_scale");
    range.from = 1.0;
    range.to = std::ldexp(1.0, FloatBits::kMostScale);
    range.step = 1.0;
    range.scale = labs::AxisScale::Log2;
    const QLocale locale = m_locale;
    m_scale = new InstrumentSlider(
        context().source, range, tr("Loss scale"),
        [locale](double value) { return withUnit(numberText(value, 0, locale), QStringLiteral("×")); }, card);
    connect(m_scale, &InstrumentSlider::moved, this, [this](double value) {
        m_bits.setScale(value);
        refreshScaling();
    });
    card->column()->addWidget(m_scale);
    for (SteadyText** text : {&m_plain, &m_scaled, &m_range}) {
        *text = new SteadyText(context().source, TextStyle::Body, text == &m_range ? Role::Soft : Role::Ink,
                               card);
        card->column()->addWidget(*text);
    }
    m_scaled->setObjectName(QStringLiteral("scaled"));
}

std::optional<double> FloatBitsView::read(const QString& text) const {
    if (const auto word = special(text)) return word;
    const std::string decimal = m_locale.decimalPoint().toStdString();
    const std::string group = m_locale.groupSeparator().toStdString();
    const auto number = units::parseNumber(text.toStdString(), {decimal, group});
    if (!number) return std::nullopt;
    const QString start = text.trimmed().left(1);
    const bool isNegative = start == QLatin1String("-") || start == QString(QChar(0x2212));
    return *number == 0.0 && isNegative ? -0.0 : *number;  // the formats tell the two zeros apart
}

/// What is typed counts at once; a refusal waits until the entry is finished.
void FloatBitsView::takeText(bool isFinished) {
    const std::optional<double> value = read(m_edit->text());
    const bool isWrong = isFinished && !value;
    m_refusal->setText(
        isWrong ? tr("This is not a number. Write one such as %1 or %2; the bits keep the last value.")
                      .arg(typedText(0.1, m_locale), typedText(1e-8, m_locale))
                : QString());
    m_refusal->setVisible(isWrong);
    if (m_edit->property("wrong").toBool() != isWrong) {
        m_edit->setProperty("wrong", isWrong);
        m_edit->style()->unpolish(m_edit);
        m_edit->style()->polish(m_edit);
    }
    if (!value || (*value == m_bits.value() && std::signbit(*value) == std::signbit(m_bits.value()))) return;
    m_bits.setValue(*value);
    refresh();
}

void FloatBitsView::setValue(double value) {
    m_edit->setText(typedText(value, m_locale));
    m_bits.setValue(value);
    takeText(false);
    refresh();
}

void FloatBitsView::refresh() {
    m_table->refresh();
    refreshScaling();
}

QString FloatBitsView::significant(double value, int digits) const {
    return poweredText(value, digits, m_locale);
}

QString FloatBitsView::plainSentence() const {
    const instruments::FormatRow& plain = m_bits.row(kFp16);
    const QString marks = marksText(plain);
    const QString kept = tr("As it is, FP16 keeps %1 as %2", "value, stored value")
                             .arg(significant(m_bits.value()), significant(plain.decoded));
    return marks.isEmpty() ? kept + QLatin1Char('.') : kept + QStringLiteral(" (%1).").arg(marks);
}

QString FloatBitsView::scaledSentence() const {
    const models::ScaledFloat scaled = m_bits.scaled();
    const QString scale = numberText(m_bits.scale(), 0, m_locale);
    if (scaled.stored.overflow)
        return tr("Multiplied by %1 it is too large for FP16 and becomes infinity: the step is lost.")
            .arg(scale);
    if (scaled.stored.underflow)
        return tr("Multiplied by %1 it is still stored as zero. Try a larger scale.").arg(scale);
    if (!std::isfinite(scaled.decoded)) return tr("No scale brings this value back.");
    const QString back = tr("Multiplied by %1 it is stored as %2, and divided again it is %3")
                             .arg(scale, significant(scaled.kept), significant(scaled.decoded));
    const double relative = m_bits.scaledRelative();
    if (relative == 0.0) return back + tr(", exactly.");
    return back + tr(", a relative error of %1.").arg(relativeText(relative, m_locale));
}

void FloatBitsView::refreshScaling() {
    m_scale->showValue(m_bits.scale());
    m_plain->setText(plainSentence());
    m_scaled->setText(scaledSentence());
    const models::ScaledRange range = m_bits.scaledRange();
    m_range->setText(tr("With this scale FP16 holds magnitudes from %1 to %2.")
                         .arg(significant(range.smallest, 3), significant(range.largest, 3)));
}

QVector<QStringList> FloatBitsView::table() const {
    QVector<QStringList> rows{{tr("Format"), tr("Code"), tr("Decoded"), tr("Error"), tr("Remark")}};
    for (int i = 0; i < FloatBits::kRows; ++i) {
        const instruments::FormatRow& row = m_bits.row(i);
        rows.append({formatName(row), hexOf(row.code), poweredText(row.decoded, 0, m_locale),
                     errorText(row, m_locale), marksText(row)});
    }
    return rows;
}

}  // namespace ridgepoint::ui
