// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labs/load/load_state.h"
#include "core/models/registry.h"

#include <QSet>

namespace ridgepoint::labs {

using Code = Finding::Code;

namespace {

QString text(std::string_view view) {
    return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
}

/// Reads instances in the order of what feeds what; an instance is read after all that it draws from.
class InstanceReader {
public:
    InstanceReader(const JsonNode& models, LoadState& state) : m_models(models), m_state(state) {}

    /// @return index of the instance in the lab, or -1
    int read(const QString& id) {
        if (const int known = m_state.lab.instanceOf(id); known >= 0) return known;
        const JsonNode node = m_models.field(id);
        if (m_open.contains(id)) {
            node.report(Code::Cycle, id);
            return -1;
        }
        if (!node.requireObject()) return -1;
        m_open.insert(id);
        const int index = readInstance(id, node);
        m_open.remove(id);
        return index;
    }

private:
    int readInstance(const QString& id, const JsonNode& node) {
        node.allowOnly({"model", "with"});
        if (m_state.lab.slotOf(id) >= 0) node.report(Code::DuplicateId, id);
        const QString name = node.string(QStringLiteral("model"));
        const models::ModelDescriptor* model = models::findModel(name.toStdString());
        if (!model) {
            node.field(QStringLiteral("model")).report(Code::UnknownModel, name);
            return -1;
        }
        Instance instance{id, model, {}};
        const JsonNode with = node.field(QStringLiteral("with"));
        for (const models::Parameter& parameter : model->parameters)
            instance.inputs.append(readBinding(with, parameter));
        for (const QString& given : with.names())
            if (models::parameterIndex(*model, given.toStdString()) < 0)
                with.field(given).report(Code::UnknownParameter, given, name);
        m_state.lab.instances.append(instance);
        return static_cast<int>(m_state.lab.instances.size()) - 1;
    }

    Binding readBinding(const JsonNode& with, const models::Parameter& parameter) {
        const QString name = text(parameter.id);
        const JsonNode node = with.field(name);
        if (!node.exists()) {
            const int slot = m_state.lab.slotOf(name);
            if (slot < 0) with.report(Code::UnboundInput, name);
            return slot < 0 ? Binding{} : bindSlot(slot, parameter, with);
        }
        if (node.isNumber()) return constant(node.value().toDouble(), parameter, node);
        if (node.isString()) return choice(node, parameter);
        if (node.has(QStringLiteral("from"))) return bindOutput(node, parameter);
        for (const char* kind : {"quantity", "control", "earlier"})
            if (node.has(QLatin1String(kind)))
                return bindNamed(node, node.string(QLatin1String(kind)), parameter);
        if (node.has(QStringLiteral("hardware"))) return bindHardware(node, parameter);
        node.report(Code::WrongType, name,
                    QStringLiteral("number, quantity, control, earlier, from or hardware"));
        return {};
    }

    static Binding constant(double value, const models::Parameter& parameter, const JsonNode& node) {
        Binding binding;
        binding.constant = value;
        const bool below = value < parameter.min || (parameter.minOpen && value == parameter.min);
        if (below || value > parameter.max)
            node.report(Code::OutOfDomain, QString::number(value),
                        QStringLiteral("%1 … %2").arg(parameter.min).arg(parameter.max));
        return binding;
    }

    static Binding choice(const JsonNode& node, const models::Parameter& parameter) {
        Binding binding;
        for (std::size_t i = 0; i < parameter.choices.size(); ++i)
            if (text(parameter.choices[i]) == node.value().toString()) {
                binding.constant = static_cast<double>(i);
                return binding;
            }
        node.report(Code::NotACategory, node.value().toString());
        return binding;
    }

    Binding bindSlot(int slot, const models::Parameter& parameter, const JsonNode& node) {
        Binding binding;
        binding.kind = Binding::Kind::Slot;
        binding.slot = slot;
        const Lab& lab = m_state.lab;
        if (!lab.slotChoices(slot).isEmpty()) return checkChoices(binding, parameter, node);
        setFactor(binding, lab.slotUnit(slot), parameter, node);
        if (slot < lab.controls.size()) checkRange(lab.controls[slot], binding.factor, parameter, node);
        if (slot >= lab.firstEarlierSlot())
            checkRange(lab.earlier[slot - lab.firstEarlierSlot()], binding.factor, parameter, node);
        return binding;
    }

    Binding checkChoices(const Binding& binding, const models::Parameter& parameter, const JsonNode& node) {
        const QStringList choices = m_state.lab.slotChoices(binding.slot);
        bool same = choices.size() == static_cast<qsizetype>(parameter.choices.size());
        for (qsizetype i = 0; same && i < choices.size(); ++i)
            same = text(parameter.choices[static_cast<std::size_t>(i)]) == choices[i];
        if (!same) node.report(Code::NotACategory, choices.join(u' '), text(parameter.id));
        return binding;
    }

    /// @param slot  a control, or an earlier decision
    template <class Slot>
    static void checkRange(const Slot& slot, double factor, const models::Parameter& p,
                           const JsonNode& node) {
        const double from = slot.from * factor;
        const double to = slot.to * factor;
        if (from < p.min || to > p.max || (p.minOpen && from == p.min) || (p.maxOpen && to == p.max))
            node.report(Code::OutOfDomain, slot.id, QStringLiteral("%1 … %2").arg(p.min).arg(p.max));
    }

    static void setFactor(Binding& binding, const units::Unit* from, const models::Parameter& parameter,
                          const JsonNode& node) {
        const units::Unit* to = units::findUnit(parameter.unit);
        const auto factor = from && to ? units::convert(1.0, *from, *to) : std::nullopt;
        if (factor)
            binding.factor = *factor;
        else
            node.report(Code::WrongUnit, from ? text(from->id) : QString(), text(parameter.unit));
    }

    Binding bindNamed(const JsonNode& node, const QString& name, const models::Parameter& parameter) {
        const int slot = m_state.lab.slotOf(name);
        if (slot >= 0) return bindSlot(slot, parameter, node);
        node.report(Code::UnknownReference, name);
        return {};
    }

    Binding bindOutput(const JsonNode& node, const models::Parameter& parameter) {
        const QString written = node.string(QStringLiteral("from"));
        Binding binding;
        binding.kind = Binding::Kind::Output;
        if (!m_models.has(written.section(u'.', 0, 0))) {
            node.report(Code::UnknownReference, written);
            return {};
        }
        binding.instance = read(written.section(u'.', 0, 0));
        if (binding.instance < 0) return {};
        const models::ModelDescriptor& source = *m_state.lab.instances[binding.instance].model;
        binding.output = models::outputIndex(source, written.section(u'.', 1).toStdString());
        if (binding.output < 0) {
            node.report(Code::UnknownOutput, written);
            return {};
        }
        setFactor(binding, units::findUnit(source.outputs[static_cast<std::size_t>(binding.output)].unit),
                  parameter, node);
        return binding;
    }

    Binding bindHardware(const JsonNode& node, const models::Parameter& parameter) {
        const QString id = node.string(QStringLiteral("hardware"));
        Binding binding;
        if (const auto* record = m_state.hardware.find(id)) {
            setFactor(binding, units::findUnit(record->unit.toStdString()), parameter, node);
            binding.constant = hardwareNumber(*record) * binding.factor;
        } else {
            node.report(Code::UnknownHardware, id);
        }
        return binding;
    }

    const JsonNode& m_models;
    LoadState& m_state;
    QSet<QString> m_open;
};

}  // namespace

void readModels(const JsonNode& root, LoadState& state) {
    const JsonNode models = root.field(QStringLiteral("models"));
    InstanceReader reader(models, state);
    for (const QString& id : models.names())
        reader.read(id);
}

}  // namespace ridgepoint::labs
