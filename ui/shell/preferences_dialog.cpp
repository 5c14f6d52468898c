// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/preferences_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSpinBox>
#include <QVBoxLayout>

namespace ridgepoint::ui {
namespace {

QLineEdit* makeField(const char* name, const QString& text, QWidget* parent) {
    auto* field = new QLineEdit(text, parent);
    field->setObjectName(QLatin1String(name));
    field->setMaxLength(120);
    return field;
}

QComboBox* makeChoice(const char* name, QWidget* parent) {
    auto* choice = new QComboBox(parent);
    choice->setObjectName(QLatin1String(name));
    return choice;
}

/// Codes of the translations that are built in: ":/i18n/ridgepoint_de.qm" is "de".
QStringList translatedLanguages() {
    QStringList codes;
    const QStringList files = QDir(QStringLiteral(":/i18n")).entryList({QStringLiteral("ridgepoint_*.qm")});
    for (const QString& file : files)
        codes.append(file.section(QLatin1Char('_'), 1).section(QLatin1Char('.'), 0, 0));
    return codes;
}

}  // namespace

PreferencesDialog::PreferencesDialog(const Preferences& preferences, QWidget* parent)
    : QDialog(parent), m_before(preferences) {
    setObjectName(QStringLiteral("preferencesDialog"));
    setWindowTitle(tr("Preferences"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 18);
    column->setSpacing(16);
    auto* form = new QFormLayout;
    form->setSpacing(12);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    column->addLayout(form);
    addStudent(*form);
    addAppearance(*form);
    addButtons(*column);
    setMinimumWidth(440);
}

void PreferencesDialog::addStudent(QFormLayout& form) {
    m_name = makeField("nameField", m_before.name, this);
    m_number = makeField("studentNumberField", m_before.studentId, this);
    m_course = makeField("courseField", m_before.course, this);
    m_name->setPlaceholderText(tr("printed on the report; may stay empty"));
    form.addRow(tr("&Name"), m_name);
    form.addRow(tr("&Student number"), m_number);
    form.addRow(tr("&Course"), m_course);
}

void PreferencesDialog::addAppearance(QFormLayout& form) {
    m_text = new QSpinBox(this);
    m_text->setObjectName(QStringLiteral("textSizeField"));
    m_text->setRange(Preferences::kSmallestText, Preferences::kLargestText);
    m_text->setSingleStep(Preferences::kTextStep);
    m_text->setSuffix(QStringLiteral("\u202f%"));
    m_text->setValue(m_before.textPercent);
    m_theme = makeChoice("themeField", this);
    m_theme->addItems({tr("System"), tr("Light"), tr("Dark"), tr("High contrast")});
    m_theme->setCurrentIndex(static_cast<int>(m_before.scheme));
    m_language = makeChoice("languageField", this);
    m_language->addItem(tr("System"), QString());
    m_language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    for (const QString& code : translatedLanguages())
        m_language->addItem(QLocale(code).nativeLanguageName(), code);
    m_language->setCurrentIndex(qMax(0, m_language->findData(m_before.language)));
    form.addRow(tr("&Text size"), m_text);
    form.addRow(tr("T&heme"), m_theme);
    form.addRow(tr("&Language"), m_language);
    auto* note = new QLabel(tr("A new language is used from the next start."), this);
    note->setWordWrap(true);
    form.addRow(QString(), note);
    connect(m_text, &QSpinBox::valueChanged, this, [this] { emit previewed(preferences()); });
    connect(m_theme, &QComboBox::currentIndexChanged, this, [this] { emit previewed(preferences()); });
}

void PreferencesDialog::addButtons(QLayout& column) {
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(this, &QDialog::rejected, this, [this] { emit previewed(m_before); });
    column.addWidget(buttons);
}

Preferences PreferencesDialog::preferences() const {
    Preferences chosen = m_before;
    chosen.name = m_name->text().simplified();
    chosen.studentId = m_number->text().simplified();
    chosen.course = m_course->text().simplified();
    const int step = Preferences::kTextStep;
    chosen.textPercent = (m_text->value() + step / 2) / step * step;
    chosen.scheme = static_cast<Scheme>(m_theme->currentIndex());
    chosen.language = m_language->currentData().toString();
    return chosen;
}

}  // namespace ridgepoint::ui
