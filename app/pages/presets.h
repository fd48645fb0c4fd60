/* Named sets of choices for paper, as text that is kept between starts.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/pages/sheets.h"

G_BEGIN_DECLS

typedef struct
{
  char *name; /* NULL: the choices made last, which no list shows */
  gboolean built_in;
  RegieSheetKind kind;
  RegiePaper paper;
  RegieOrientation orientation;
  gboolean mono, alone, fitted;
  int rows, columns; /* 1 to 4 */
  unsigned fields;   /* bits of 1 << RegiePanelField */
  char *role;        /* NULL: every role; a name the production lacks, as "": its first */
} RegiePreset;

/* name: (nullable). Returns: (transfer full): a storyboard of four panels. */
RegiePreset *regie_preset_new (const char *name);
RegiePreset *regie_preset_copy (const RegiePreset *self);
void regie_preset_free (RegiePreset *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RegiePreset, regie_preset_free)

/* Those that come along, their names in the user's language.
 * Returns: (transfer full) (element-type RegiePreset). */
GPtrArray *regie_presets_new (void);

/* Adds those kept in a key file. What cannot be read is left out and named in a sentence.
 * problems: (element-type utf8). */
void regie_presets_read (GPtrArray *self, GBytes *bytes, GPtrArray *problems);

/* All but the built-in ones. Returns: (transfer full). */
GBytes *regie_presets_write (GPtrArray *self);

/* name: (nullable): the choices made last.
 * Returns: (transfer none) (nullable). */
RegiePreset *regie_presets_find (GPtrArray *self, const char *name);

/* In place of the one of that name, if there is one that is not built in.
 * preset: (transfer full). Returns: FALSE when a built-in one has the name. */
gboolean regie_presets_put (GPtrArray *self, RegiePreset *preset);

G_END_DECLS
