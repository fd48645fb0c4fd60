/* What an empty field says in one line of why it is worth filling in.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/model/record.h"

G_BEGIN_DECLS

/* Returns: translated; "" when the name of the field says enough. */
const char *regie_prompt_for (RegieRecordClass *klass, const RegieField *field);

G_END_DECLS
