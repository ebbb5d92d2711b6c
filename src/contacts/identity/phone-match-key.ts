/**
 * One form for all the ways in which WhatsApp writes the same phone number (digits, no plus):
 * Brazilian mobiles with and without the ninth digit, Mexican ones with and without the 1 after
 * 52, Argentine ones with and without the 9 after 54.
 */
export function phoneMatchKey(digits: string): string {
  return digits
    .replace(/^55(\d{2})9([6-9]\d{7})$/, '55$1$2')
    .replace(/^521(\d{10})$/, '52$1')
    .replace(/^549(\d{10})$/, '54$1');
}
