/** What `--help` prints: enough to use the command from it alone. */
export const help = `Finds which records are of the same person, in one CSV file or between two.

  npm run --silent link -- --left FILE.csv [--right FILE.csv] --profile PROFILE.json --out DIR

  --left FILE.csv         the file; alone, it is searched for people who stand there more than once
  --right FILE.csv        a second file, whose people are looked for in the first
  --profile PROFILE.json  which columns hold what (below)
  --out DIR               where the results go; made when it is not there, and written over
  --model MODEL.json      use this model (a model.json of an earlier run) and do not learn one; says so when scores have
                          shifted since it was learned
  --labels FILE.csv       who is who in truth, to measure by: columns record_id and entity, and source_dataset
                          (left or right) where two files use the same ids; records may be missing
  --decisions FILE.csv    what people decided about pairs: columns record_id_l, record_id_r, and decision (same, different or
                          unsure), ids as in pairs.csv. They are kept in clusters.csv, whatever the model says;
                          where two contradict each other, "different" is. Probabilities are calibrated by them, and
                          model.json keeps the calibration: with --model it serves other records too
  --explain               also write, for each pair, what spoke for and against it, and what was changed in each
                          row before it was compared
  --seed N                for what is drawn at random (1)
  --threads N             threads for comparing (one for each core)
  --pairs N               how many pairs to compare for each record, about and at most, where a model is learned: more find
                          a little more and take longer (60; in files of over 160,000 records fewer)
  --help                  this

The CSV: a header line, then a row for each record. Commas, semicolons, tabs or bars between the cells; UTF-8, UTF-16, or
Windows-1252. Every record needs an id of its own. A row that cannot be read is left out, listed, and counted.

The profile: JSON that names the columns of the file. "id" and at least one of "columns" are needed; what the file does
not have is null or left out, and keys other than these are passed over. For example, for a file with the header
ref,first_name,last_name,born,gender,post_code,home

  {
    "id": "ref",
    "columns": {
      "forename": "first_name", "surname": "last_name", "fullName": null,
      "dateOfBirth": "born", "sex": "gender", "postcode": "post_code", "address": "home"
    },
    "dateFormat": "dd/MM/yyyy"
  }

The fields that "columns" may name:
  names     forename surname fullName title middleName secondForename secondSurname
            (fullName is "First Middle Last" or "Last, First"; it may stand beside forename and surname, or alone)
  birth     dateOfBirth, or birthDay birthMonth birthYear
  sex       sex
  home      postcode, address (one line or several, with commas), houseNumber street unit locality town region country
  contact   phone email
  others    nationalId (any number of which a person has only one), birthPlace occupation ethnicity
"dateFormat" tells the order of day, month and year (dd/MM/yyyy, MM/dd/yyyy, yyyy-MM-dd, yyyyMMdd); null finds it out.
"oneToOne": true says that of two files neither holds anybody twice; null or left out finds it out.
Where two files name a column differently, give both names, and null for a file without it:
  "id": {"left": "census_id", "right": "survey_id"}

What is written to DIR:
  pairs.csv      record_id_l, record_id_r, match_weight (bits: 0 is even odds, each further bit doubles them),
                 match_probability
  clusters.csv   record_id, person_id (the id of the person's first record); with two files also source_dataset
  model.json     all that was learned, readable; --model takes it
  report.html    a page to look at: weights, samples, people, keys, and how right it is where labels are given
  unread.csv     rows that could not be read: file, line, reason
  measures.json  with --labels: precision, recall, calibration and the like, which are printed too
  explained.csv  with --explain: for each pair the bits of each field, and why in words
  changes.csv    with --explain: file, line, field, what was changed, and why

Ends with 0 when it is done, 2 when something given to it is wrong (and says what), 1 when it fails itself.
`;
