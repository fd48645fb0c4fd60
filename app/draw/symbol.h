/* Making one symbol from its file; for the library of symbols alone.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/draw/symbols.h"

G_BEGIN_DECLS

/* Reads path, a file of the family. styles: one style sheet for each RegieStyle, kept by the
 * caller as long as the symbol. Returns: (transfer full) (nullable): NULL with error set
 * when it is no drawing or does not tell its size. */
RegieSymbol *regie_symbol_load (const char *path,
                                const char *family,
                                const char *const *styles,
                                GError **error);

/* Draws it once in a process of its own (see regie_picture_try()), unless its bytes passed
 * already. For drawings that are not ours. error: a REGIE_ERROR_PICTURE that names the file. */
gboolean regie_symbol_try (RegieSymbol *self, GError **error);

G_END_DECLS
