/* The library of plan symbols: SVG files with their true sizes, found by listing folders.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/base/geometry.h"
#include "app/model/element.h"

#include <cairo.h>
#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  REGIE_STYLE_SCREEN,
  REGIE_STYLE_PAPER,    /* colours that still read when a printer has none */
  REGIE_STYLE_CONTRAST, /* high contrast on screen */
  REGIE_STYLE_MONO,     /* paper in black, white and two greys */
  REGIE_N_STYLES
} RegieStyle;

/* One symbol; a GObject so that palettes can list it. */
#define REGIE_TYPE_SYMBOL (regie_symbol_get_type ())
G_DECLARE_FINAL_TYPE (RegieSymbol, regie_symbol, REGIE, SYMBOL, GObject)

const char *regie_symbol_id (RegieSymbol *self); /* file name without ending: "counter" */
const char *regie_symbol_name (RegieSymbol *self); /* for people, translated: "Counter" */
const char *regie_symbol_family (RegieSymbol *self); /* folder name: "counters" */
const char *regie_symbol_keywords (RegieSymbol *self);
int regie_symbol_kind (RegieSymbol *self); /* RegieElementKind */
/* True sizes in metres; reach is 0 when it has none. */
double regie_symbol_width (RegieSymbol *self);
double regie_symbol_depth (RegieSymbol *self);
double regie_symbol_height (RegieSymbol *self);
double regie_symbol_reach (RegieSymbol *self);

#define REGIE_TYPE_SYMBOLS (regie_symbols_get_type ())
G_DECLARE_FINAL_TYPE (RegieSymbols, regie_symbols, REGIE, SYMBOLS, GObject)
/* A GListModel of RegieSymbol, by family then name. */

/* Lists folder/FAMILY/NAME.svg in each folder. user_folder: (nullable). A broken file is
 * skipped and named among the problems. */
RegieSymbols *regie_symbols_new (const char *folder, const char *user_folder);
/* The installed ones plus the user's: made once, kept. Returns: (transfer none). */
RegieSymbols *regie_symbols_get_default (void);

/* Returns: (transfer none) (nullable). */
RegieSymbol *regie_symbols_find (RegieSymbols *self, const char *id);
/* Returns: (transfer none): messages, one a broken file. */
const char *const *regie_symbols_problems (RegieSymbols *self);

/* Draws the symbol to fill width × depth metres about the origin, colour (nullable,
 * "#rrggbb") on its body. An unknown id (symbol NULL) is drawn as a plain box by the plan. */
void regie_symbol_draw (RegieSymbol *self,
                        cairo_t *cr,
                        double width,
                        double depth,
                        const char *colour,
                        RegieStyle style);

typedef struct
{
  double width, depth;
  const char *colour; /* (nullable) */
  RegieStyle style;
  double alpha; /* 1 is not faded */
} RegieSymbolLook;

/* The same, faded. */
void regie_symbol_draw_faded (RegieSymbol *self, cairo_t *cr, RegieSymbolLook look);

/* What people call the element: its label, else its symbol's name, else its kind. */
const char *regie_symbols_name_element (RegieElement *element);

G_END_DECLS
