/* What can go wrong with a document, in one error domain.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#include "app/base/error.h"

G_DEFINE_QUARK (regie - error - quark, regie_error)
