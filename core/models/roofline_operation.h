// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/model.h"
#include "core/units/quantities.h"

/// Work and traffic of one operation, alone or with an element-wise step (such as a ReLU) behind it.
///   GEMM [n × n] · [n × n]:            W = 2 n³,    Q = 3 n² b
///   batch [B × D] · weights [D × D]:   W = 2 B D²,  Q = (B D + D² + B D) b
///   element-wise on [n × n]:           W = n²,      Q = 2 n² b
///   step on a result of R elements:    W + R;  separate Q + 2 R b,  fused Q
///   I = W / Q
/// with n the side, B the batch and D the width [count], b the bytes of one element, W [FLOP], Q [byte].
/// @errors none for valid inputs
/// @limits the `limits` of kRooflineOperation
/// @source williams2009
namespace ridgepoint::models {

enum class OperationKind { Gemm, BatchMatmul, Elementwise, Custom };

/// What the element-wise step behind an operation does with the result.
enum class FollowUp {
    None,
    Separate,  ///< reads the result again and writes it again
    Fused,     ///< works on it before it is written
};

struct Operation {
    OperationKind kind = OperationKind::Gemm;  ///< not Custom: that one has an intensity and nothing else
    units::Elements size;                      ///< n
    units::Batch batch;                        ///< B
    units::Elements width;                     ///< D
    units::Bytes element;                      ///< b
    FollowUp follow = FollowUp::None;
};

struct OperationCost {
    units::Flops flops;  ///< W
    units::Bytes bytes;  ///< Q
    /// I.
    [[nodiscard]] units::FlopsPerByte intensity() const {
        return units::FlopsPerByte(flops.value() / bytes.value());
    }
};

/// W and Q. Precondition: the kind is not Custom.
[[nodiscard]] OperationCost operationCost(const Operation& operation);

/// roofline_operation: operation, size, batch, width [count], element [byte], follow,
/// intensity [FLOP/byte].
extern const ModelDescriptor kRooflineOperation;

}  // namespace ridgepoint::models
