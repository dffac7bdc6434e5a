/** What `--help` prints: enough to use the command from it alone. */
export const help = `Brings an agency's existing records into its service, through the service's own API.

  npm run --silent import -- --agency police|beacon --file PEOPLE.csv --profile PROFILE.json

  --agency NAME           police (each row is one person in one incident) or beacon (each row is somebody who came to Beacon)
  --file PEOPLE.csv       the records
  --profile PROFILE.json  which columns hold what (below)
  --dry-run               says what would be refused, by the rules of the service as far as they are known here; sends nothing
  --report FILE.csv       where it says of each row that was refused, or taken in part, which and why (import-report.csv)
  --journal FILE          which rows are in already (.referral-hub/import/<agency>@<host>.journal); it only grows
  --limit N               stop after N rows of the file
  --help                  this

It can be stopped at any time, by kill -9 too, and called again: each row goes under an Idempotency-Key made of the agency,
the row's id and its reference, so whatever the order of the rows, and whatever was added, nothing is imported twice.
A row that was imported and says something else now is refused. Eight rows are under way at a time; a service that is busy is
asked again. What the service makes of a record it makes of these too: whoever the police name as a victim is referred.

Where and as whom, by environment variables; without them, the addresses and the secrets of npm start on this machine:
  POLICE_API, BEACON_API                        base address of the service
  OIDC_ISSUER                                   the sign-in provider
  CLIENT_SECRET_POLICE_RECORDS, CLIENT_SECRET_BEACON_CONTACTS

The CSV: a header line, then a row for each record. Commas, semicolons, tabs or bars between the cells; UTF-8, UTF-16, or
Windows-1252. The profile is JSON. For example, for a file with the header ref,first,last,born,post_code,crime_no,offence,when

  {
    "id": "ref",
    "columns": {
      "forename": "first", "surname": "last", "dateOfBirth": "born", "postcode": "post_code",
      "reference": "crime_no", "category": "offence", "occurredAt": "when"
    },
    "every": { "role": "victim" },
    "values": { "category": { "ASSAULT": "violence", "BURGLARY DWELLING": "burglary" } },
    "dateFormat": "dd/MM/yyyy"
  }

"id" is the column with the agency's own number of the person. "columns" says which column holds a field, "every" what holds for
every row that says nothing itself, "values" what the agency's words mean. The fields:
  names     forename middleName surname title, or fullName ("First Middle Last" or "Last, First")
  birth     dateOfBirth, or birthDay birthMonth birthYear
  sex       sex (M, F, N, NS)
  home      postcode, address (lines with commas), houseNumber unit street locality town, addressProtected (yes or no)
  contact   phone email
  numbers   nhsNumber pncId croNumber crn prisonNumber
  the case  occurredAt reportedAt (a day, or a day and a time; at least one), category, reference, summary
            police: role (victim, suspect, witness, child, reporter); beacon: sharing (given or refused: may the safeguarding hub know)
"dateFormat" tells the order in dates: dd/MM/yyyy (taken where it is left out), MM/dd/yyyy, yyyy-MM-dd or yyyyMMdd.
Dates that begin with the year are always understood. A time without a zone is London's.

Ends with 0 when every row is in, 3 when some were refused, 2 when something given to it is wrong (and says what),
1 when the service or the sign-in provider cannot be reached or refuses us.
`;
