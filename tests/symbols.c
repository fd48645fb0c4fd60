/* Claims about the library of plan symbols.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/draw/symbols.h"
#include "app/base/resources.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

/* Bytes of ink that a symbol leaves on a small picture. */
static unsigned
count_ink (RegieSymbol *symbol, const char *colour, RegieStyle style)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 40, 40);
  cairo_t *cr = cairo_create (surface);
  unsigned ink = 0;
  const unsigned char *data;

  cairo_translate (cr, 20, 20);
  regie_symbol_draw (symbol, cr, 36, 36, colour, style);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  data = cairo_image_surface_get_data (surface);
  for (int i = 0; i < 40 * 40; i++)
    ink += data[4 * i + 3] > 40;
  cairo_surface_destroy (surface);
  return ink;
}

static void
test_shipped (void)
{
  g_autofree char *folder = regie_resources_folder ("symbols");
  g_autoptr (RegieSymbols) symbols = regie_symbols_new (folder, NULL);
  unsigned n = g_list_model_get_n_items (G_LIST_MODEL (symbols));

  g_assert_null (regie_symbols_problems (symbols)[0]);
  g_assert_cmpuint (n, >=, 70);
  for (unsigned i = 0; i < n; i++)
    {
      g_autoptr (RegieSymbol) symbol = g_list_model_get_item (G_LIST_MODEL (symbols), i);

      g_assert_true (regie_symbols_find (symbols, regie_symbol_id (symbol)) == symbol);
      for (int style = 0; style < REGIE_N_STYLES; style++)
        if (count_ink (symbol, NULL, style) < 60)
          g_error ("%s leaves no ink in style %d", regie_symbol_id (symbol), style);
    }
}

static char *
write_symbol (const char *folder, const char *name, const char *text)
{
  char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return path;
}

static void
test_own (void)
{
  g_autofree char *folder = regie_resources_folder ("symbols");
  g_autofree char *own = g_dir_make_tmp ("regie-symbols-XXXXXX", NULL);
  g_autofree char *good =
    write_symbol (own, "my-cart.svg",
                  "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 80 50'>"
                  "<rect width='80' height='50' fill='#123456'/></svg>");
  g_autofree char *bad = write_symbol (own, "bad.svg", "<svg");
  g_autofree char *sizeless =
    write_symbol (own, "sizeless.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>");
  g_autoptr (RegieSymbols) symbols = regie_symbols_new (folder, own);
  RegieSymbol *cart = regie_symbols_find (symbols, "my-cart");
  const char *const *problems = regie_symbols_problems (symbols);

  g_assert_nonnull (cart);
  g_assert_cmpfloat (regie_symbol_width (cart), ==, 0.8);
  g_assert_cmpfloat (regie_symbol_depth (cart), ==, 0.5);
  g_assert_cmpuint (count_ink (cart, NULL, REGIE_STYLE_MONO), >=, 35 * 35);
  g_assert_null (regie_symbols_find (symbols, "bad"));
  g_assert_null (regie_symbols_find (symbols, "sizeless"));
  g_assert_cmpuint (g_strv_length ((char **) problems), ==, 2);
  for (int i = 0; i < 2; i++)
    g_assert_true (strstr (problems[i], "bad.svg") ||
                   strstr (problems[i], "sizeless.svg"));
  g_remove (good);
  g_remove (bad);
  g_remove (sizeless);
  g_rmdir (own);
}

/* Compressed, a small file could unpack to any size; a pipe would be waited on for ever. */
static void
test_own_is_untrusted (void)
{
  const char *plain = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 80 50'/>";
  g_autofree char *folder = regie_resources_folder ("symbols");
  g_autofree char *own = g_dir_make_tmp ("regie-symbols-XXXXXX", NULL);
  g_autofree char *zipped = g_build_filename (own, "zipped.svg", NULL);
  g_autofree char *pipe = g_build_filename (own, "pipe.svg", NULL);
  g_autofree char *command =
    g_strdup_printf ("sh -c \"echo \\\"%s\\\" | gzip > %s\"", plain, zipped);
  g_autoptr (RegieSymbols) symbols = NULL;
  g_autoptr (GError) error = NULL;
  int status = -1;

  g_spawn_command_line_sync (command, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  g_assert_no_errno (mkfifo (pipe, 0600));
  symbols = regie_symbols_new (folder, own);
  g_assert_null (regie_symbols_find (symbols, "zipped"));
  g_assert_null (regie_symbols_find (symbols, "pipe"));
  g_assert_cmpuint (g_strv_length ((char **) regie_symbols_problems (symbols)), ==, 2);
  g_remove (zipped);
  g_remove (pipe);
  g_rmdir (own);
}

/* A few letters can ask for a drawing that never ends, or for all memory: they are tried
 * elsewhere first, and what passed is not tried again. */
static void
test_own_is_tried_first (void)
{
  static const char *const endless =
    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 80 50'><filter id='f'>"
    "<feTurbulence numOctaves='100000'/></filter>"
    "<rect width='80' height='50' filter='url(#f)'/></svg>";
  g_autofree char *folder = regie_resources_folder ("symbols");
  g_autofree char *own = g_dir_make_tmp ("regie-symbols-XXXXXX", NULL);
  g_autofree char *good =
    write_symbol (own, "tray.svg",
                  "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 80 50'>"
                  "<rect width='80' height='50'/></svg>");
  g_autofree char *bad = write_symbol (own, "endless.svg", endless);
  g_autofree char *command = g_strdup (g_getenv ("REGIECTL"));
  g_autoptr (RegieSymbols) symbols = regie_symbols_new (folder, own), again = NULL;
  const char *const *problems = regie_symbols_problems (symbols);

  g_assert_nonnull (regie_symbols_find (symbols, "tray"));
  g_assert_null (regie_symbols_find (symbols, "endless"));
  g_assert_cmpuint (g_strv_length ((char **) problems), ==, 1);
  g_assert_nonnull (strstr (problems[0], "endless.svg"));
  g_setenv ("REGIECTL", "/nowhere", TRUE);
  again = regie_symbols_new (folder, own);
  g_assert_nonnull (regie_symbols_find (again, "tray"));
  g_setenv ("REGIECTL", command, TRUE);
  g_remove (good);
  g_remove (bad);
  g_rmdir (own);
}

/* The middle pixel of a symbol drawn in a colour. */
static unsigned
middle_of (RegieSymbol *symbol, const char *colour, RegieStyle style)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 400, 400);
  cairo_t *cr = cairo_create (surface);
  unsigned pixel;

  cairo_translate (cr, 200, 200);
  regie_symbol_draw (symbol, cr, 400, 400, colour, style);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  memcpy (&pixel, cairo_image_surface_get_data (surface) + 4 * (200 * 400 + 190), 4);
  cairo_surface_destroy (surface);
  return pixel & 0xffffff;
}

static void
test_colour (void)
{
  g_autofree char *folder = regie_resources_folder ("symbols");
  g_autoptr (RegieSymbols) symbols = regie_symbols_new (folder, NULL);
  RegieSymbol *counter = regie_symbols_find (symbols, "counter");

  g_assert_cmphex (middle_of (counter, NULL, REGIE_STYLE_SCREEN), ==, 0xefe5d0);
  g_assert_cmphex (middle_of (counter, "#336699", REGIE_STYLE_SCREEN), ==, 0x336699);
  g_assert_cmphex (middle_of (counter, "red}", REGIE_STYLE_SCREEN), ==, 0xefe5d0);
  g_assert_cmphex (middle_of (counter, "#336699", REGIE_STYLE_MONO), ==, 0xffffff);
}

static gboolean
is_said_of_one (RegieSymbols *symbols, const char *word)
{
  for (unsigned i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (symbols)); i++)
    {
      g_autoptr (RegieSymbol) symbol = g_list_model_get_item (G_LIST_MODEL (symbols), i);
      g_autofree char *said = g_strdup_printf ("%s %s", regie_symbol_name (symbol),
                                               regie_symbol_keywords (symbol));
      g_auto (GStrv) words = g_str_tokenize_and_fold (said, NULL, NULL);

      if (g_strv_contains ((const char *const *) words, word))
        return TRUE;
    }
  return FALSE;
}

/* As people in shops, cafés, hotels, banks, clinics and libraries say it. */
static void
test_everyday_words (void)
{
  static const char *const words[] = {
    "shoe",       "shoes",      "jewellery",  "dress",      "sale",        "cashier",
    "latte",      "sandwich",   "dishwasher", "restaurant", "tv",          "television",
    "concierge",  "chandelier", "minibar",    "tourist",    "taxi",        "teller",
    "adviser",    "cashpoint",  "patient",    "doctor",     "clinic",      "magazine",
    "newspapers", "reading",    "catalogue",  "borrow",     "photocopier", "pushchair",
    "barista",    "staircase",  "loo",        "recycling",  "toys",        "lighting",
  };
  g_autofree char *folder = regie_resources_folder ("symbols");
  g_autoptr (RegieSymbols) symbols = regie_symbols_new (folder, NULL);

  for (size_t i = 0; i < G_N_ELEMENTS (words); i++)
    if (!is_said_of_one (symbols, words[i]))
      g_error ("no symbol is found by “%s”", words[i]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/symbols/every-shipped-one-leaves-ink-in-every-style", test_shipped);
  g_test_add_func ("/symbols/the-users-own-count-and-broken-ones-are-named", test_own);
  g_test_add_func ("/symbols/the-users-own-are-untrusted", test_own_is_untrusted);
  g_test_add_func ("/symbols/own-is-tried-first", test_own_is_tried_first);
  g_test_add_func ("/symbols/the-elements-colour-is-on-the-body-alone", test_colour);
  g_test_add_func ("/symbols/everyday-words-find-one", test_everyday_words);
  return g_test_run ();
}
