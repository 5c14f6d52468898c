// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>
#include <QVector>

/// Links in prose: `[the roofline](section:roofline)`. They lead to places inside Ridgepoint, nowhere else.
namespace ridgepoint::labs {

/// Where a link leads: the kind and the id of what is there.
struct Place {
    enum class Kind { Section, Lab, Constant, Term };
    Kind kind = Kind::Section;
    QString id;
    bool operator==(const Place&) const = default;
};

/// "section:roofline", "lab:v1-12", "constant:h100_sxm.fp16", "term:mfu".
[[nodiscard]] bool readPlace(const QString& written, Place& place);
[[nodiscard]] QString writePlace(const Place& place);

struct Link {
    QString words;    ///< what is shown
    QString written;  ///< what stands in the parentheses
    qsizetype from = 0;
    qsizetype length = 0;  ///< of the whole, brackets included
};

/// All links of a text, in order, those to nowhere included.
[[nodiscard]] QVector<Link> linksIn(const QString& text);
/// The text with each link replaced by its words.
[[nodiscard]] QString withoutLinks(const QString& text);

}  // namespace ridgepoint::labs
