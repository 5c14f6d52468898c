// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/level_words.h"

#include <QCoreApplication>

#include <array>

namespace ridgepoint::ui {
namespace {

struct LevelWords {
    Q_DECLARE_TR_FUNCTIONS(LevelWords)
};

struct NamedLevel {
    const char* id;
    const char* name;
};

constexpr std::array kMachineNames{
    NamedLevel{"cpu", QT_TRANSLATE_NOOP("LevelWords", "CPU")},
    NamedLevel{"a100", QT_TRANSLATE_NOOP("LevelWords", "A100")},
};

constexpr std::array kLevelNames{
    NamedLevel{"register", QT_TRANSLATE_NOOP("LevelWords", "Register")},
    NamedLevel{"shared", QT_TRANSLATE_NOOP("LevelWords", "Shared memory")},
    NamedLevel{"l1", QT_TRANSLATE_NOOP("LevelWords", "L1 cache")},
    NamedLevel{"l2", QT_TRANSLATE_NOOP("LevelWords", "L2 cache")},
    NamedLevel{"l2_near", QT_TRANSLATE_NOOP("LevelWords", "L2 cache, near half")},
    NamedLevel{"l2_far", QT_TRANSLATE_NOOP("LevelWords", "L2 cache, far half")},
    NamedLevel{"hbm", QT_TRANSLATE_NOOP("LevelWords", "HBM")},
    NamedLevel{"dram_local", QT_TRANSLATE_NOOP("LevelWords", "DRAM of the own socket")},
    NamedLevel{"dram_remote", QT_TRANSLATE_NOOP("LevelWords", "DRAM of the other socket")},
    NamedLevel{"nvlink", QT_TRANSLATE_NOOP("LevelWords", "Another GPU over NVLink")},
    NamedLevel{"pcie", QT_TRANSLATE_NOOP("LevelWords", "Host memory over PCIe")},
    NamedLevel{"infiniband", QT_TRANSLATE_NOOP("LevelWords", "Another machine over InfiniBand")},
    NamedLevel{"nvme", QT_TRANSLATE_NOOP("LevelWords", "NVMe storage")},
};

template <class Names>
QString nameIn(const Names& names, const QString& id) {
    for (const NamedLevel& level : names)
        if (id == QLatin1String(level.id)) return LevelWords::tr(level.name);
    return id;
}

}  // namespace

QString machineName(const QString& id) {
    return nameIn(kMachineNames, id);
}

QString levelName(const QString& id) {
    return nameIn(kLevelNames, id);
}

}  // namespace ridgepoint::ui
