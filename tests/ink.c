/* Claims about colours, letters and places in a text: what all drawing and all messages use.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/draw/ink.h"
#include "app/draw/lettering.h"
#include "app/file/place.h"

#include <string.h>

static void
test_parse (void)
{
  static const struct
  {
    const char *text;
    unsigned rgb;
  } cases[] = {
    { "#336699", 0x336699 }, { "#FFffFF", 0xffffff },  { "#000000", 0 },
    { NULL, 0x123456 },      { "", 0x123456 },         { "336699", 0x123456 },
    { "#33669", 0x123456 },  { "#3366999", 0x123456 }, { "#33669g", 0x123456 },
    { "red", 0x123456 },     { "# 36699", 0x123456 },  { "#-36699", 0x123456 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].text ? cases[i].text : "nothing");
      g_assert_cmphex (regie_ink_parse (cases[i].text, 0x123456), ==, cases[i].rgb);
    }
}

static void
test_luminance (void)
{
  g_assert_cmpfloat_with_epsilon (regie_ink_luminance (0), 0, 1e-9);
  g_assert_cmpfloat_with_epsilon (regie_ink_luminance (0xffffff), 1, 1e-6);
  /* The eye takes green for brighter than red, and red than blue. */
  g_assert_cmpfloat (regie_ink_luminance (0x00ff00), >, regie_ink_luminance (0xff0000));
  g_assert_cmpfloat (regie_ink_luminance (0xff0000), >, regie_ink_luminance (0x0000ff));
}

/* Words are read on the floor, backstage and notes, in every style: WCAG asks 4.5. */
static void
test_contrast (void)
{
  static const RegieInk grounds[] = { REGIE_INK_FLOOR, REGIE_INK_OUTSIDE, REGIE_INK_BACK,
                                      REGIE_INK_NOTE };

  for (int style = 0; style < REGIE_N_STYLES; style++)
    for (gsize i = 0; i < G_N_ELEMENTS (grounds); i++)
      {
        double words =
          regie_ink_luminance (regie_ink_colour (REGIE_INK_TEXT, (RegieStyle) style));
        double ground =
          regie_ink_luminance (regie_ink_colour (grounds[i], (RegieStyle) style));

        g_test_message ("style %d, ground %d", style, grounds[i]);
        g_assert_cmpfloat ((MAX (words, ground) + 0.05) / (MIN (words, ground) + 0.05),
                           >=, 4.5);
      }
}

static void
test_mono_is_grey (void)
{
  for (int ink = 0; ink < REGIE_N_INKS; ink++)
    {
      unsigned rgb = regie_ink_colour ((RegieInk) ink, REGIE_STYLE_MONO);

      g_test_message ("ink %d: %06x", ink, rgb);
      g_assert_cmphex (rgb >> 16, ==, rgb >> 8 & 0xff);
      g_assert_cmphex (rgb >> 8 & 0xff, ==, rgb & 0xff);
    }
}

static void
test_box_grows (void)
{
  RegieLettering plain = { .size = 10 }, bold = { .size = 10, .bold = TRUE };
  RegieLettering narrow = { .size = 10, .width = 60 };
  RegieLettering two = { .size = 10, .width = 60, .lines = 2 };
  RegiePoint at = { 5, 7 };
  const char *words = "A long line of many words that does not fit at all";
  RegieBox one_line = regie_lettering_box (at, words, &plain);
  RegieBox many = regie_lettering_box (at, words, &narrow);
  RegieBox cut = regie_lettering_box (at, words, &two);

  g_assert_cmpfloat (one_line.x, ==, 5);
  g_assert_cmpfloat (one_line.y, ==, 7);
  g_assert_cmpfloat (regie_lettering_box (at, words, &bold).width, >, one_line.width);
  g_assert_cmpfloat (many.height, >, 3 * one_line.height);
  g_assert_cmpfloat (many.width, <=, 61);
  g_assert_cmpfloat_with_epsilon (cut.height, 2 * one_line.height, 2);
}

static void
test_box_stands_on_its_point (void)
{
  RegieLettering style = { .size = 10, .across = 1, .down = 0.5 };
  RegieBox box = regie_lettering_box ((RegiePoint){ 100, 50 }, "Till", &style);

  g_assert_cmpfloat_with_epsilon (box.x + box.width, 100, 0.01);
  g_assert_cmpfloat_with_epsilon (box.y + box.height / 2, 50, 0.01);
  style.unit = 0.01;
  box = regie_lettering_box ((RegiePoint){ 1, 1 }, "Till", &style);
  g_assert_cmpfloat (box.height, <, 0.3);
}

static void
test_places (void)
{
  static const char text[] = "one\näö\tü\r\n\nx";
  static const struct
  {
    gsize offset;
    int line, column;
  } cases[] = {
    { 0, 1, 1 }, { 2, 1, 3 }, { 3, 1, 4 },  { 4, 2, 1 },  { 6, 2, 2 },
    { 8, 2, 3 }, { 9, 2, 4 }, { 13, 3, 1 }, { 14, 4, 1 },
  };
  RegieLocator locator = { text, strlen (text), 0, { 1, 1 } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RegiePlace once = regie_place_of (text, cases[i].offset);
      RegiePlace walked = regie_locator_find (&locator, cases[i].offset);

      g_test_message ("byte %" G_GSIZE_FORMAT, cases[i].offset);
      g_assert_cmpint (once.line, ==, cases[i].line);
      g_assert_cmpint (once.column, ==, cases[i].column);
      g_assert_cmpint (walked.line, ==, once.line);
      g_assert_cmpint (walked.column, ==, once.column);
    }
  /* Asked for an earlier place, it begins again. */
  g_assert_cmpint (regie_locator_find (&locator, 0).line, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ink/reads-colours-strictly", test_parse);
  g_test_add_func ("/ink/weighs-as-the-eye-does", test_luminance);
  g_test_add_func ("/ink/words-stand-out-in-every-style", test_contrast);
  g_test_add_func ("/ink/mono-is-grey", test_mono_is_grey);
  g_test_add_func ("/lettering/box-tells-lines-and-weight", test_box_grows);
  g_test_add_func ("/lettering/box-stands-on-its-point", test_box_stands_on_its_point);
  g_test_add_func ("/place/line-and-column-in-characters", test_places);
  return g_test_run ();
}
