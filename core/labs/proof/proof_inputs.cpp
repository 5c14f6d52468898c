// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labs/proof/proof_walk.h"
#include "core/labs/shown_number.h"

#include <algorithm>

/// Whether the controls can bring a model what it does not accept.
namespace ridgepoint::labs {
namespace {

QString utf8(std::string_view view) {
    return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
}

/// Everything that a student can change in a context: controls of a workbench, decisions of earlier labs.
QVector<int> movableSlots(const Lab& lab, int context) {
    QVector<int> movable;
    for (const ActDef& act : lab.acts)
        for (const Block& block : act.blocks)
            if (const auto* bench = std::get_if<WorkbenchBlock>(&block.detail))
                for (const int slot : bench->slotsIn(context))
                    if (!movable.contains(slot)) movable.append(slot);
    for (int slot = lab.firstEarlierSlot(); slot < lab.slotCount(); ++slot)
        movable.append(slot);
    return movable;
}

/// Inputs can be wrong together, or come from another model; else one control at a time will do.
bool boundTogether(const Instance& instance) {
    return instance.model->checkTogether || std::ranges::any_of(instance.inputs, [](const Binding& b) {
               return b.kind == Binding::Kind::Output;
           });
}

}  // namespace

QVector<Group> uncheckedInputs(const Lab& lab, int context, const Dependence& dependence,
                               const QVector<Group>& walked) {
    QVector<Group> groups;
    const auto add = [&](const QVector<int>& controls, int instance) {
        const Relevance relevance(lab, dependence, instance);
        const auto group = std::ranges::find(groups, controls, &Group::controls);
        if (group == groups.end())
            groups.append({controls, {}, relevance});
        else
            group->relevance.add(relevance);
    };
    const QVector<int> all = movableSlots(lab, context);
    for (int i = 0; i < lab.instances.size(); ++i) {
        QVector<int> movable;
        for (const int slot : all)
            if (dependence.reads(i, slot)) movable.append(slot);
        const bool seen = std::ranges::any_of(walked, [&](const Group& group) {
            return group.relevance.instances[i] &&
                   std::ranges::all_of(movable, [&](int slot) { return group.controls.contains(slot); });
        });
        if (seen || movable.isEmpty()) continue;  // start values are checked at load
        if (boundTogether(lab.instances[i]))
            add(movable, i);
        else
            for (const int slot : movable)
                add({slot}, i);
    }
    return groups;
}

void noteFaults(const Lab& lab, int context, const QVector<int>& controls, const QVector<InputFault>& faults,
                LabProof& proof) {
    for (const InputFault& fault : faults) {
        const Instance& instance = lab.instances[fault.instance];
        const models::Parameter& parameter =
            instance.model->parameters[static_cast<std::size_t>(fault.error.parameter)];
        const QString name = instance.id + u'.' + utf8(parameter.id);
        const QString pointer = name + u'@' + lab.contexts[context].id;
        if (std::ranges::find(proof.findings, pointer, &Finding::pointer) != proof.findings.end()) continue;
        const QString at = pointText(lab, movedFrom(lab, context, controls, fault.slots_));
        const QString subject = at.isEmpty() ? name : QStringLiteral("%1 [%2]").arg(name, at);
        const bool together = fault.error.code == models::DomainError::Code::NotTogether;
        const auto code = together ? Finding::Code::NotTogether : Finding::Code::OutOfDomain;
        const QString range =
            QStringLiteral("%1 … %2").arg(plainNumber(parameter.min), plainNumber(parameter.max));
        proof.findings.append(
            {code, QStringLiteral("lab.json"), pointer, subject, together ? QString() : range});
    }
}

}  // namespace ridgepoint::labs
