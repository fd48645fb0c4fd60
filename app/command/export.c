/* regiectl export: a production's sheets as files.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#include "app/pages/export.h"
#include "app/base/error.h"
#include "app/base/number.h"
#include "app/base/text.h"
#include "app/command/command.h"
#include "app/command/film.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Filled by the parser of the command line, which wants a place that lasts. */
static struct
{
  char *sheet, *format, *paper, *scale, *output, *role, *fields;
  int scene, page, rows, columns, fps, width;
  gboolean landscape, portrait, mono, feet, underlay, fitted, no_legend, progress;
  double dpi;
} given;

/* clang-format off */
GOptionEntry regie_command_export_options[] = {
  { "sheet", 0, 0, G_OPTION_ARG_STRING, &given.sheet, N_ ("What to export: plan, storyboard, role, cues, props, briefing, explication, working-backwards, booklet, book or rehearsal"), "SHEET" },
  { "format", 0, 0, G_OPTION_ARG_STRING, &given.format, N_ ("pdf, svg or png, of a rehearsal webp or png; else told by the name of the output"), "FORMAT" },
  { "output", 'o', 0, G_OPTION_ARG_FILENAME, &given.output, N_ ("The file to write, or the folder for the pictures of a rehearsal; “-” is standard output"), "OUT" },
  { "scene", 0, 0, G_OPTION_ARG_INT, &given.scene, N_ ("The scene’s number, from 1"), "N" },
  { "role", 0, 0, G_OPTION_ARG_STRING, &given.role, N_ ("The name (or id) of the role whose sheet it is, or who is watched; else every role’s"), "NAME" },
  { "paper", 0, 0, G_OPTION_ARG_STRING, &given.paper, N_ ("A4, A3 or Letter"), "PAPER" },
  { "landscape", 0, 0, G_OPTION_ARG_NONE, &given.landscape, N_ ("Lay the paper: a storyboard is so already"), NULL },
  { "portrait", 0, 0, G_OPTION_ARG_NONE, &given.portrait, N_ ("Stand the paper upright: other sheets are so already"), NULL },
  { "scale", 0, 0, G_OPTION_ARG_STRING, &given.scale, N_ ("The plan’s scale, such as 1:50; else the largest that fits"), "SCALE" },
  { "rows", 0, 0, G_OPTION_ARG_INT, &given.rows, N_ ("Rows of a storyboard, 1 to 4"), "N" },
  { "columns", 0, 0, G_OPTION_ARG_INT, &given.columns, N_ ("Columns of a storyboard, 1 to 4"), "N" },
  { "fields", 0, 0, G_OPTION_ARG_STRING, &given.fields, N_ ("What a storyboard tells, with commas between: action, line, subtext, objective, feeling, cues, moves, evidence, frontstage, backstage, support"), "FIELDS" },
  { "fitted", 0, 0, G_OPTION_ARG_NONE, &given.fitted, N_ ("Show only the part of the plan where the scene plays"), NULL },
  { "no-legend", 0, 0, G_OPTION_ARG_NONE, &given.no_legend, N_ ("The plan alone, without the legend of reasons"), NULL },
  { "page", 0, 0, G_OPTION_ARG_INT, &given.page, N_ ("The page of an SVG or PNG file, from 1"), "N" },
  { "dpi", 0, 0, G_OPTION_ARG_DOUBLE, &given.dpi, N_ ("Dots per inch of a PNG file; 150 unless told"), "N" },
  { "fps", 0, 0, G_OPTION_ARG_INT, &given.fps, N_ ("Pictures a second of a rehearsal, 1 to 60; 12 unless told"), "N" },
  { "width", 0, 0, G_OPTION_ARG_INT, &given.width, N_ ("How wide the pictures of a rehearsal are, in pixels; 1280 unless told"), "N" },
  { "progress", 0, 0, G_OPTION_ARG_NONE, &given.progress, N_ ("Tell after each picture of a rehearsal how many there are"), NULL },
  { "mono", 0, 0, G_OPTION_ARG_NONE, &given.mono, N_ ("Black, white and greys only"), NULL },
  { "feet", 0, 0, G_OPTION_ARG_NONE, &given.feet, N_ ("Lengths in feet and inches"), NULL },
  { "underlay", 0, 0, G_OPTION_ARG_NONE, &given.underlay, N_ ("Draw the plan underneath too"), NULL },
  G_OPTION_ENTRY_NULL
};
/* clang-format on */

/* Finds a word in a list that ends with NULL. fallback: when no word is given. */
static gboolean
find_word (const char *word, const char *const *words, int fallback, int *found)
{
  *found = fallback;
  if (!word)
    return fallback >= 0;
  for (int i = 0; words[i]; i++)
    if (g_ascii_strcasecmp (word, words[i]) == 0)
      {
        *found = i;
        return TRUE;
      }
  return FALSE;
}

static gboolean
refuse (GError **error, const char *option, const char *value)
{
  g_set_error (error, REGIE_ERROR, REGIE_ERROR_USAGE,
               _ ("--%s cannot be “%s”; “regiectl export --help” tells what it can be."),
                  option, value ? value : "");
  return FALSE;
}

/* "1:50" or "50". */
static gboolean
read_scale (double *scale, GError **error)
{
  const char *text = given.scale;

  if (!text)
    return TRUE;
  if (g_str_has_prefix (text, "1:"))
    text += 2;
  if (!regie_number_read (text, -1, scale) || !(*scale >= 1 && *scale <= 10000))
    return refuse (error, "scale", given.scale);
  return TRUE;
}

static gboolean
read_format (int *format, GError **error)
{
  const char *ending = given.output ? strrchr (given.output, '.') : NULL;
  const char *word = given.format ? given.format : ending ? ending + 1 : NULL;

  if (!given.output)
    {
      g_set_error (error, REGIE_ERROR, REGIE_ERROR_USAGE,
                   _ ("Say where to write with -o OUT."));
      return FALSE;
    }
  return find_word (word, regie_format_names, REGIE_FORMAT_PDF, format) ||
         refuse (error, "format", word);
}

static gboolean
read_panels (RegieSheetOptions *options, GError **error)
{
  if (given.rows < 0 || given.rows > 4 || given.columns < 0 || given.columns > 4)
    {
      g_set_error (error, REGIE_ERROR, REGIE_ERROR_USAGE,
                   _ ("A storyboard has 1 to 4 rows and 1 to 4 columns."));
      return FALSE;
    }
  options->rows = given.rows;
  options->columns = given.columns;
  return TRUE;
}

/* "action,line": the words of regie_panel_fields. */
static gboolean
read_fields (unsigned *fields, GError **error)
{
  g_auto (GStrv) words = given.fields ? g_strsplit (given.fields, ",", -1) : NULL;
  const char *known[REGIE_N_PANEL_FIELDS + 1] = { NULL };

  if (!words)
    return TRUE;
  for (int i = 0; i < REGIE_N_PANEL_FIELDS; i++)
    known[i] = regie_panel_fields[i].name;
  *fields = 0;
  for (int i = 0, field; words[i]; i++)
    {
      if (!find_word (g_strstrip (words[i]), known, -1, &field))
        return refuse (error, "fields", words[i]);
      *fields |= 1u << field;
    }
  return TRUE;
}

/* Upper and lower case are the same, as in talk. */
static RegieRole *
find_role (RegieProduction *production, const char *word)
{
  g_autofree char *wanted = regie_text_fold (word);
  RegieRole *role, *named = NULL;

  for (unsigned i = 0; !named && (role = regie_list_at (production->roles, i)); i++)
    {
      g_autofree char *name = regie_text_fold (role->name ? role->name : "");

      if (g_str_equal (name, wanted))
        named = role;
    }
  for (unsigned i = 0; !named && (role = regie_list_at (production->roles, i)); i++)
    if (g_strcmp0 (role->parent_instance.id, word) == 0)
      named = role;
  return named;
}

static gboolean
read_role (RegieProduction *production, RegieRole **found, GError **error)
{
  if (!given.role)
    return TRUE;
  *found = find_role (production, given.role);
  if (*found)
    return TRUE;
  g_set_error (error, REGIE_ERROR, REGIE_ERROR_USAGE,
               _ ("There is no role “%s” in this production."), given.role);
  return FALSE;
}

static gboolean
read_scene (RegieProduction *production, RegieScene **found, GError **error)
{
  *found = given.scene > 0
             ? regie_list_at (production->scenes, (unsigned) given.scene - 1)
             : NULL;
  if (*found || given.scene == 0)
    return TRUE;
  g_set_error (error, REGIE_ERROR, REGIE_ERROR_USAGE,
               _ ("There is no scene %d in this production."), given.scene);
  return FALSE;
}

/* The date told by the environment makes builds of documents repeatable. */
static gint64
read_date (void)
{
  const char *text = g_getenv ("SOURCE_DATE_EPOCH");

  return text ? g_ascii_strtoll (text, NULL, 10) : 0;
}

static gboolean
read_options (RegieProduction *production,
              RegieSheetKind *kind,
              RegieSheetOptions *options,
              GError **error)
{
  const char *kinds[REGIE_N_SHEETS + 1] = { NULL };
  int word;

  for (int i = 0; i < REGIE_N_SHEETS; i++)
    kinds[i] = regie_sheet_kinds[i].name;
  *options = regie_sheet_options ();
  if (!find_word (given.sheet, kinds, REGIE_SHEET_PLAN, &word))
    return refuse (error, "sheet", given.sheet);
  *kind = (RegieSheetKind) word;
  if (!find_word (given.paper, regie_paper_names, REGIE_PAPER_A4, &word))
    return refuse (error, "paper", given.paper);
  options->paper = (RegiePaper) word;
  options->orientation = given.landscape  ? REGIE_ORIENTATION_LANDSCAPE
                         : given.portrait ? REGIE_ORIENTATION_PORTRAIT
                                          : REGIE_ORIENTATION_OF_SHEET;
  options->mono = given.mono;
  options->imperial = given.feet;
  options->underlay = given.underlay;
  options->fitted = given.fitted;
  options->alone = given.no_legend;
  options->date = read_date ();
  return read_scene (production, &options->scene, error) &&
         read_role (production, &options->role, error) &&
         read_scale (&options->scale, error) && read_panels (options, error) &&
         read_fields (&options->fields, error);
}

static GBytes *
make (RegieProduction *production, GError **error)
{
  RegieSheetOptions options;
  RegieSheetKind kind;
  g_autoptr (RegieSheets) sheets = NULL;
  unsigned page = given.page > 0 ? (unsigned) given.page - 1 : 0;
  int format;

  if (!read_format (&format, error) || !read_options (production, &kind, &options, error))
    return NULL;
  sheets = regie_sheets_new (production, kind, &options, error);
  if (!sheets)
    return NULL;
  if (format != REGIE_FORMAT_PDF && !given.page && regie_sheets_n_pages (sheets) > 1)
    g_printerr (_ ("This is page 1 of %u; --page N chooses another.\n"),
                   regie_sheets_n_pages (sheets));
  return regie_export (sheets, (RegieFormat) format, page, given.dpi, error);
}

/* A sheet is no document: it is written as it is, not read back. */
static gboolean
write_out (GBytes *bytes, GError **error)
{
  if (g_str_equal (given.output, "-"))
    return regie_command_save (given.output, bytes, REGIE_SAVE_OVERWRITE, error);
  return regie_saver_save (given.output, bytes, NULL, REGIE_SAVE_OVERWRITE, error);
}

/* A rehearsal is no sheet: it is played, and has no pages. */
static gboolean
write_film (RegieProduction *production, GError **error)
{
  RegieFilmOptions options = {
    .fps = given.fps, .width = given.width, .mono = given.mono, .underlay = given.underlay
  };
  RegieFilmOrder order = { given.format, given.output, given.progress };

  return read_scene (production, &options.scene, error) &&
         read_role (production, &options.role, error) &&
         regie_command_film (production, &options, &order, error);
}

static gboolean
write_sheets (RegieProduction *production, GError **error)
{
  g_autoptr (GBytes) bytes = make (production, error);

  return bytes && write_out (bytes, error);
}

RegieExit
regie_command_export (const RegieCommand *self, char **arguments)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RegieReading) reading = regie_command_load (arguments[0], &error);
  gboolean film = given.sheet && g_ascii_strcasecmp (given.sheet, "rehearsal") == 0;
  RegieExit result;

  if (!reading)
    return regie_command_fail (error);
  result = regie_command_print_notices (reading, arguments[0], stderr);
  if (!(film ? write_film : write_sheets) (reading->production, &error))
    return regie_command_fail (error);
  return result;
}
