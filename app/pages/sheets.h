/* Pages ready to be drawn: print, preview and every file format take them from here, so that
 * they cannot differ. All lengths in points.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/pages/page.h"

G_BEGIN_DECLS

typedef enum
{
  REGIE_SHEET_PLAN,        /* one scene's plan at a true scale, numbered, with reasons */
  REGIE_SHEET_STORYBOARD,  /* scenes side by side for the briefing */
  REGIE_SHEET_ROLE,        /* beat by beat what one role does and says */
  REGIE_SHEET_CUES,        /* all cues by department */
  REGIE_SHEET_PROPS,       /* where each prop is set, who carries it, when it goes */
  REGIE_SHEET_BRIEFING,    /* one page: the one focus of the shift */
  REGIE_SHEET_EXPLICATION, /* what the service means */
  REGIE_SHEET_WORKING_BACKWARDS, /* the news of the day it is known for that */
  REGIE_SHEET_BOOKLET,           /* a role's card, and its sheets */
  REGIE_SHEET_BOOK,              /* everything, with contents */
  REGIE_N_SHEETS
} RegieSheetKind;

/* Names of the kinds in commands and, translatable, for people. */
extern const RegieChoice regie_sheet_kinds[];

typedef enum
{
  REGIE_ORIENTATION_OF_SHEET, /* as suits the kind of sheet */
  REGIE_ORIENTATION_LANDSCAPE,
  REGIE_ORIENTATION_PORTRAIT,
} RegieOrientation;

extern const RegieChoice regie_orientations[];

/* What a storyboard's panel may tell of a beat. */
typedef enum
{
  REGIE_PANEL_ACTION,
  REGIE_PANEL_LINE,
  REGIE_PANEL_SUBTEXT,
  REGIE_PANEL_OBJECTIVE,
  REGIE_PANEL_FEELING,
  REGIE_PANEL_CUES,
  REGIE_PANEL_MOVES,
  REGIE_PANEL_EVIDENCE,
  REGIE_PANEL_FRONTSTAGE,
  REGIE_PANEL_BACKSTAGE,
  REGIE_PANEL_SUPPORT,
  REGIE_N_PANEL_FIELDS
} RegiePanelField;

extern const RegieChoice regie_panel_fields[];

#define REGIE_PANEL_USUAL                                                                \
  (1u << REGIE_PANEL_ACTION | 1u << REGIE_PANEL_LINE | 1u << REGIE_PANEL_FEELING |       \
   1u << REGIE_PANEL_CUES)

typedef struct
{
  RegiePaper paper;
  RegieOrientation orientation;
  gboolean mono; /* black, white and greys; colours otherwise, that still read in grey */
  gboolean imperial;
  gboolean underlay; /* plans underneath are drawn too */
  RegieScene *scene; /* (nullable): plan: the first one; others: all of them */
  RegieRole *role;   /* (nullable): role sheets: every role that plays */
  gboolean bound;    /* role sheets: the role's card, with its dilemmas, stands before */
  gboolean alone;    /* plan: without the legend of reasons */
  double scale;      /* plan: 50 for 1:50; 0 takes the largest standard one that fits */
  int rows, columns; /* storyboard: 1 to 4; 0 is as suits, mostly 2 */
  unsigned fields;   /* storyboard: bits of 1 << RegiePanelField */
  gboolean fitted;   /* storyboard: only the part of the plan where the scene plays */
  gint64 date;       /* of printing, seconds since 1970; 0 is now */
} RegieSheetOptions;

typedef struct _RegieSheets RegieSheets;

/* A4 as suits the sheet, the largest scale, the usual fields. */
RegieSheetOptions regie_sheet_options (void);

/* Lays the pages out; the production must stay as it is until they are freed.
 * Returns: (transfer full) (nullable): NULL with REGIE_ERROR_USAGE set when there is nothing
 * to draw or the scale does not fit the paper. */
RegieSheets *regie_sheets_new (RegieProduction *production,
                               RegieSheetKind kind,
                               const RegieSheetOptions *options,
                               GError **error);
void regie_sheets_free (RegieSheets *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RegieSheets, regie_sheets_free)

unsigned regie_sheets_n_pages (RegieSheets *self);
void regie_sheets_page_size (RegieSheets *self, double *width, double *height);
/* page: from 0. */
void regie_sheets_draw_page (RegieSheets *self, cairo_t *cr, unsigned page);
/* What an outline calls the page. Returns: (transfer full). */
char *regie_sheets_page_title (RegieSheets *self, unsigned page);
/* Its number as it is printed where pages are counted for each: "Barista 2".
 * Returns: (transfer full) (nullable): NULL where they are counted through. */
char *regie_sheets_page_label (RegieSheets *self, unsigned page);

/* A line of an outline. */
typedef struct
{
  char *title;
  unsigned page;
  unsigned depth; /* 0, or one more than of the line it is below */
} RegieBookmark;

/* Returns: (transfer full) (element-type RegieBookmark): in the order of the pages. */
GArray *regie_sheets_outline (RegieSheets *self);

/* What is to be clicked to come to a page. */
typedef struct
{
  RegieBox box;
  unsigned page;
} RegieLink;

/* Returns: (transfer full) (element-type RegieLink): those on the page. */
GArray *regie_sheets_links (RegieSheets *self, unsigned page);

RegieProduction *regie_sheets_production (RegieSheets *self);
RegieSheetKind regie_sheets_kind (RegieSheets *self);
/* When they say they were printed: seconds since 1970. */
gint64 regie_sheets_date (RegieSheets *self);

G_END_DECLS
