/**
 * Forenames by share: ten-millionths of all people, both sexes together, then the forenames with that share, which is
 * rounded to two figures.
 * Source: Office for National Statistics, baby names in England and Wales, counts for 1996-2020 and the 95 commonest
 * of each tenth year 1904-1994, Open Government Licence v3.0. Years of birth are weighted by how many such people live
 * (mid-2021 estimates by age, rounded). Where only ranks are known, shares fall with rank as in 1996-1999, sharpened so that
 * the ten commonest names hold what a line through the years 1996-2019 gives for 1994, 1984 and 1974, and as in 1974
 * before; names beyond the ranks share what is left as in 1996-2019. Of a double name the first counts.
 */
export const forenameShares = `
160000 david
120000 james michael
110000 john paul
100000 andrew
99000 christopher
86000 robert sarah thomas
84000 mark
81000 peter
80000 richard
78000 susan
77000 daniel
76000 stephen
70000 william
65000 matthew
61000 anthony
58000 emma jack
56000 elizabeth
54000 rebecca
52000 helen ian
48000 steven
46000 alan margaret
45000 emily george simon
44000 benjamin claire joshua julie
43000 chloe jessica joseph karen
42000 charlotte nicola
41000 adam oliver sophie
40000 christine jacqueline samantha
39000 olivia patricia philip rachel
38000 amy harry jane jonathan mary
37000 brian laura martin nicholas samuel
36000 alexander hannah kevin lisa lucy
35000 janet
34000 jennifer katie
33000 joanne linda ryan
32000 deborah lee victoria
31000 carol gary luke michelle
30000 angela catherine colin lauren louise sandra
29000 amanda ann charlie graham megan
28000 amelia keith
27000 edward neil sharon tracey
25000 alison caroline diane jacob stuart
24000 anne barbara ellie grace jake jamie lewis liam lily mohammed timothy
23000 ella gemma
22000 charles craig jean kenneth
21000 alfie callum darren holly jason mia patrick
20000 bethany ethan gillian jordan raymond ruby tracy
19000 barry georgia maria nathan nigel pauline
18000 abigail alice anna clare connor isabella maureen natalie
17000 ava evie molly terence zoe
16000 adrian donna henry kelly poppy scott sean valerie wendy
15000 aaron ben daisy dean dylan eleanor isla katherine max oscar pamela
14000 carl danielle freya isabelle millie muhammad noah phoebe sally sophia trevor
13000 archie dawn derek elaine hayley jade joan kathleen leo malcolm natasha roger wayne
12000 alex amber bradley cameron geoffrey heather jasmine kieran leah ronald shannon shaun stephanie tyler
11000 alexandra arthur caitlin erin gareth harrison isaac kathryn lesley lucas marie ruth scarlett sheila
10000 ashley denise fiona imogen joanna julia logan paige riley rosie
9900 georgina kyle maisie
9800 kirsty
9700 shirley
9600 freddie kerry leanne suzanne
9500 roy sara
9400 frederick sam
9300 harvey louis
9200 courtney mason owen
9100 finley kate
9000 dominic eva
8900 lilly
8800 nicole phillip
8700 florence lorraine sienna
8500 harriet judith melanie
8300 brenda leslie matilda reece
8200 andrea dennis june toby
8100 brandon carole evelyn melissa
8000 morgan paula rhys
7900 karl lola summer theo
7700 layla mohammad rachael
7600 eric gordon rosemary sofia yvonne
7500 dorothy robin
7400 jayden jodie sebastian
7200 sylvia
7100 aimee leon
7000 chelsea francesca maya
6900 clive joe lydia teresa zachary
6800 abbie doreen hollie isabel niamh
6700 eileen isobel joyce russell taylor
6600 elliot elsie harley
6500 gracie jeffrey naomi stanley
6400 kimberley
6300 beverley janice
6200 brooke francis jeremy marion
6000 kai madison shane stacey
5900 albert antony cheryl emilia
5800 josephine ross tony willow
5700 christian frances ivy tia zara
5600 esme frankie joel
5500 billy frank irene
5400 mollie rose
5300 amelie donald douglas kayleigh luca lynn
5200 alisha eliza ellis lacey tommy
5100 bernard gerald kim marc reuben tina
5000 eve libby
4900 bailey gregory louie lynne marcus theodore
4800 hazel jenna justin keira lexi
4700 alicia elliott gabriel rita robyn sian
4600 allan annabelle demi faith finlay heidi martha
4500 aidan jayne kian maddison norman penelope terry
4400 jude madeleine skye
4300 aisha debra eloise gavin jay martyn rory
4200 abdul ashleigh bella ellen jill julian lynda vincent
4100 elijah iris maryam
4000 conor leonard marilyn yasmin
3900 aiden alfred annie audrey blake bobby danny lara violet
3800 bethan declan tilly
3700 casey diana harper hugo
3600 corey eden evan katy nancy teddy
3500 annabel jemma victor
3400 caleb carolyn darcy hayden jenson josh ronnie rowan
3300 gabriella garry lois mathew mitchell thea tom
3200 aaliyah anita beatrice beryl beth carly dale darcie duncan elise gabrielle howard jeanette lillie lottie
3100 betty fatima finn ibrahim kay marian mya sonny
3000 darcey faye felix mandy nathaniel rhiannon tanya tobias
2900 christina cody ewan gail hilary ollie vanessa
2800 angel hope india kelsey mohamed stewart tara zainab
2700 annette ashton dexter lawrence muhammed savannah zak
2600 ali anya arlo cerys chantelle edith esther kiera lexie orla reggie roman
2500 austin connie ebony jackson jesse levi maurice
2400 bonnie bryan clara elena felicity luna maxwell mila ralph sadie seren seth yusuf zahra
2300 albie arabella aria carla carter clifford damian hugh jasper jaxon joy lyla marjorie neve rebekah sasha tegan
2300 theresa tristan
2200 beau charley elle laila natalia
2100 alexis ayesha cara ciara cole ffion hamza iain jemima kane kayla leila lilian madeline maisy nina norma syed
2100 veronica
2000 alana alyssa amina gerard kayden lucie mariam marley mavis miles nadia nevaeh ricky spencer tabitha
1900 ahmed charlene claudia georgie milo olive reginald
1800 abby ayla caitlyn calum carys curtis elisha ernest ezra gloria hallie jenny jessie lucia maia maximilian myles
1800 vera zac zack zain
1700 abdullah aurora autumn ayaan eli fraser guy hanna hunter jasmin kaitlyn kira lindsey louisa milly rio rodney
1700 ruben sonia sydney tiffany
1600 ada april billie cynthia delilah edie helena josie kacey khadija lena mackenzie maja niall omar paris pippa polly
1600 rohan rosa scarlet
1500 aleena aliyah amira antonia aoife ariana ciaran constance daniella daphne euan harold hassan jakub jonah leigh
1500 lindsay macey macy mckenzie philippa rhianna safa saffron simran walter
1400 alexa anastasia anaya betsy bridget denis elodie esmae flynn glen iqra joey kaiden kara keeley kieron kyra lana
1400 liberty macie maggie maxine nia nikita oakley robbie saskia shay sidney syeda talia travis
1300 alexia amaya angus brett brody debbie emelia emmanuel filip hafsa hana honey ivan khadijah leighton leonardo
1300 lyndsey mabel marlene marnie michaela myla nichola regan ria rocco rupert skyla tallulah xavier zuzanna
1200 barnaby brodie brooklyn bryony destiny drew edwin elias emilie geraldine grayson iona kitty layton lennon lincoln
1200 marina miley miriam monica musa mustafa sana shauna tamara umar zach
1100 abbey amie beatrix bilal cian clair crystal devon dillon doris elsa emmie graeme hudson ismail jaden jensen
1100 kacper kaitlin katelyn kye liliana lukas lyra malachi maximus noor olly oskar penny phoenix raphael rayan river
1100 serena shelby sinead ted tiana tomas toni vinnie vivienne wilfred zaynab zoya
1000 aliza arya barrie cooper cora halima halle inaaya kiara lacie maddie melody quinn sabrina shania tayla troy
1000 verity yahya zakariya
990 amara priya
980 alina cleo imaan stella
970 glenn kyla lenny margot
960 benedict erica evangeline lila piper
950 alistair aminah kenzie lloyd
940 alesha aryan flora gabriela jaiden
930 arjun freddy skylar
920 hasan rayyan sky
910 ana cory fletcher lillian
900 brogan callie glynis pearl stefan
890 chester iman
880 anisa fatimah isaiah solomon will winifred
870 edna jimmy laurence leonie luis parker renee salma
860 fern fleur kirsten nicolas ophelia rhea rufus
850 ahmad amir amirah chase isobelle sapphire
840 aston eesa hafsah indie josiah lilia ronan trinity
830 eliana katrina kiran marshall nell sami
820 anais brendan conner harris otis preston rafael siobhan
810 aysha lia paisley tianna yasmine
800 dominik hattie lorna millicent phyllis
790 amaan bruce micah xander zofia
780 adele esmee harmony jaxson leyla
770 kristian lilah marcel meghan remi tomos warren zayn
760 annalise eddie haleema jai kaya laiba mae milan oliwia peyton roxanne
750 agnes asher athena belle brittany hermione jared tanisha zachariah
740 alannah carmen haris leona lowri
730 arianna fabian genevieve nora roisin valentina
720 angelina ieuan izabella jan kasey lorenzo luka rex
710 hamish isha jorja melvyn nellie stevie tamzin
700 aurelia calvin cassie coby hector leia lili malaika nico teagan
690 alba elin elisa harri kaci keiran
680 aliya andre arron cai glenys haydn inayah jac jamal kacie may
670 aaminah antoni junior macauley
660 aiza alicja annabella bobbie brianna byron chanel chelsey idris inaya kelsie kyran osian wesley
650 anika clementine dolly isa jax jordon ottilie zane
640 aizah gladys hamzah owain yusra
630 alessia dana honor keegan remy shanice sumayyah tamsin
620 alayna antonio aron jeremiah karina lauryn rhian riya tiegan tillie
610 aishah anisha enzo fergus jazmin marco minnie nikola peggy selina
600 asha aya dion diya ela elisabeth khalid matteo shona
590 amna aqsa arran juliette kaden kit livia nyla otto teigan usman
580 aleksander aman amani ayman bianca casper catrin codie erika finnley kia monty primrose
570 adil ameera cain damien henrietta jaime nadine
560 aadam addison alanna aleksandra ayden clayton haider jak maeve romeo rosanna
550 abel abi alec bodhi elinor farah harlow hussain ioan juliet
540 aleeza cohen elissa ellena humaira ibraheem jakob johnny kaleb maisey muriel rudy ryley safiya sumaya szymon tate
540 tyrese
530 ariella caiden chanelle frazer haniya hashim imran jada jed kallum keaton marwa rihanna rosalie tessa wyatt zion
520 alys deanna hilda iyla lea lina miya olivier wiktoria
510 ayah camilla dante gwendoline kurtis mali maximillian precious saul shakira sylvie wren
500 alysha aubrey caden cecilia cyril darius effie jazmine liyana ocean rafferty sadia saoirse simone taya tess
500 zakaria
490 ajay alyssia amal amari archer astrid cayden dakota esha ida jaydon lachlan lilli lucinda neave safia saif samira
480 anas bertie cassidy elysia emmeline franklin gethin iwan kayley kimberly laurie myah princess safaa thelma todd
470 angelica anton ayan chelsie chiara daniela daria emmy ines keelan reagan rylee tori
460 aarav alastair alishba armaan dawid eryn haroon herbert ilyas ismaeel isra keziah malik mateusz nova sacha
460 safiyyah tyrone zayd
450 adriana alexandria barney enid ezekiel indiana jannat junaid kyron maxim mercedes miranda montgomery patryk poppie
450 rafe ruqayyah saira zaynah
440 abraham anayah arun bobbi brayden elis hiba jon kamran katharine siena
430 abbi alia asma axel brad bryn cassius celine colby coral enya farhan fearne freda jaya keisha maizie mariah
430 meredith michal mikey monique nana thalia
420 archibald ayda blossom briony bruno carrie davina deacon imani keely kieren krystal leyton milena neha noel norah
420 rae rehan rianna rubie sahil shea teddie yasin
410 cheyenne erik estelle faiza farrah iestyn isobella kadie kaylee kennedy larissa mahnoor nieve noa pixie prince
410 roxy vienna zaina
400 aamina abu amrit becky britney carson cassandra freyja hari harriett kingsley kobe liana madelaine malakai nyah
400 qasim raheem rian savanna
390 adnan alix ayat azaan bentley bethanie buddy coco dafydd danyal elouise elspeth fay greta jonathon josef khloe
390 kobi kristina mylo nelly sabah samir storm sulaiman woody yaseen zayan
380 alessandro asiya bronte camille conrad dulcie emaan etta fred grant jago keenan melisa nate ned romy saarah subhan
380 tahlia uzair
370 abdur aleesha alma bronwyn daniyal diego indigo jonas kaine karolina krish kurt kylie maksymilian mariya nathanael
370 rochelle shae sion steffan susannah tasnim winnie
360 alisa alissa amalia amar andreas aneesa angharad cruz daisie dalton damon elif faris hadley huw klara marissa
360 mateo meadow mikolaj nikodem orlaith rahul raja raya samson sharna shreya skyler soraya xanthe
350 aayan adelaide alivia asia chad charis cillian deniz jerome kezia kiana kyan leoni mario mathilda miah mina moses
350 nylah rudi samara sameer shivani tyla yunus yuvraj zaid zarah
340 abdirahman anisah anjali ayana bridie caelan cecily cordelia courteney dolcie eleni eoin ethel heath henley henna
340 jocelyn jorgie kade karis lennox magnus maira neo shah sheikh teegan tyra
330 aisling alexandru andrei avery blessing caoimhe carlos hasnain hawa husna ivor jace jodi kamil kirstie lochlan
330 maliha naima saima santiago taran yara
320 abbas angelo celeste ceri danni dominique edmund eleri everly franciszek gwen hajra henri huda izzy koby leena
320 leland libbie loren lucian luisa maddox matei natan nikhil oliwier orlando rayaan rhianne rico rishi selena shaan
320 shayla terri theodora ty tyrell whitney winter
310 aaryan ami awais clark darci dilan eshaal habiba igor kaia karla kelvin kody maisha maison malika manha mariyah
310 martina misha nikki ralphie rosalind saba sumaiya wiktor yousef yousuf zahraa
300 agatha aila ameerah arjan arwen ashlee aubree aydin ayub callan dawud eadie eshal faizan harleen israel issac
300 jeevan jody marianne miguel milana miller perry pola rania raven reegan ricardo simeon talha tania zeeshan zoey
290 abdulrahman aleisha allegra amalie anabelle asa bayley bushra caspar chaya clarissa cyrus dionne dougie dua eira
290 eliot izabelle jana jia lawson leela lillia maariyah maiya marta payton rahma ray rayhan renae romilly salman
290 samia sammy sanaa sebastien shayan sunny tatiana
280 aden aled aran celia charlee derrick dhruv edison fynn georgiana haaris katerina luc macaulay maci mikayla nola
280 roseanna rumaysa shanaya sol star tammy tasneem yazmin zackary
270 aniyah annika anoushka atlanta avneet ayra bo brook candice catriona charmaine che desmond dina dottie elina
270 evelina faisal fatma fiza giovanni ishaan jannah juno karim keane keiron kenny khalil klaudia lavinia lennie
270 madiha malachy mari martyna mehmet mira myra nikolas octavia rabia reiss saad shiloh tariq tayler umair yaqub zoha
260 abdullahi adeline aine ariya armani ayomide cairo camron chantel christie dane dawson divine emil emilija emilio
260 gina halimah haseeb hettie jemimah jermaine jiya johnathan kasper kendall kiah kylan lorcan mahdi malak mara meg
260 minahil nusaybah oisin reeva roberta rueben safiyah taha vinny zayaan
250 aahil aaisha aida alexandre amiyah ammar amrita andy bibi brendon caitlan elyse ema emmanuella gideon giulia
250 hareem humza ishaq jayda kendra lainey md mimi natalya percy reese roma sahar sidra taryn weronika
240 antonina anwen asad bronwen cadi charleigh cherry dayna dewi dillan eilidh eren ernie francesco harlie indi jamila
240 jasleen jorge kameron kareem keir leilani maha marcie mariana marni mika nafisa nisha pheobe rajan rebeca reem
240 ryder rylan sofie susanna veer zaara zaki zayna
230 aaliya ailsa alanah alasdair amin anaiya arman bartosz charli chris elen elicia ellise emerson emre esa fallon
230 harleigh herbie hubert izaak izabela jacques jaydan jolie kaiya kornelia leanna mariella matas meera neville osman
230 piers piotr raees saara seamus shawn tiago tomasz trey tymon yasir
220 aanya abbigail alaya alby alysia amayah arham ari arwa caine cormac eisa evalyn fathima fionn freja gaia hibah
220 iram ismael jess jose kairo kaja karan keanu khushi kya laith leigha lulu magdalena makayla manon marlie mehreen
220 omari orson pia priscilla reid rhodri roshan ruairi sabina sanah sia sohail subhaan sufyan sullivan sultan
220 sumaiyah una wade wilson zeynep
210 aarya ace aiyla alaina alara ameena ammarah anam anushka areeba ariel ayse cade cali carolina charly dan denzel
210 edgar eduard eesha elana elly emile eshan esmai fahima gabriele hajrah hanan hania hira humayra huxley ikra
210 isabell janelle johanna jovan judah kain kiya kristen leonidas loki lucca madelyn mahir maleeha mikaeel milla
210 mischa mohamad muna muskaan nimra nuala omer owais paulina rhia sachin sade safah samiya sarina sulayman tierney
210 yash zunairah
200 abubakar aditya adrianna akira alvin ananya arielle asim atticus avani beatriz brady cecil dania dannielle dara
200 darnell dorian fabio fahad faizah franky gia giorgia giselle hadi hailey haleemah hendrix idrees isis jonty kabir
200 kady kayne khadeejah kodi luqman lyndon macsen marisa matt melina merryn mica najma nour orion pierce pollyanna
200 presley reanna rida ridwan roan safwan sahib samiha serenity shayne silas talitha tommie tye tyreece viktoria
200 zahrah zakariyya
190 alessandra amos anum arissa arla ayrton azra blaine bryce caprice carina celyn codey colette dalia dani deen
190 dominika dora elia elora emanuel emilee esmay findlay frederic frida hadiya harriette hussein ingrid jaspreet
190 kaira kaylan kerri keyaan kiki krishna latisha lewys lilianna lorena loui maariya maheen marianna matthias mercy
190 mikail mohsin monika moshe nabil nada neive nela petra raihan reilly rocky sahara sakina sania selin tai taylan
190 zander
180 aamir aariz aasiyah adem alexandros alissia amandeep amarah ameer anabel anish aqib arian ashanti asmaa ayva
180 braydon breanna cassia cavan christiana cydney darragh daryl dev devan efa elaina elli ellouise ember emir etienne
180 fintan gianluca hanifa harlee hawwa jamil jaylen joni juliana kamal kamila kasim kaycee kaylum kenan khadeeja
180 kianna kodie kofi krishan laurel lidia lilith lula lylah mahi mahima manisha mathilde misbah mitchel momina murray
180 nabeel naila nawal nel nelson nur olaf pablo paddy rahim richie rosina rumaisa ryleigh rylie santino sheldon siya
180 sorcha sufyaan sumayya suzanna theia valentino wynter yasemin yu zia
170 aadil abdurrahman abida adyan akash aleah alejandro amiee ammara anabia andreea aneesah ariah arisha ashwin asiyah
170 carlo chaim chardonnay christy cindy cloe cristian cristina eben ebonie ehsan emme faatimah fahmida falak farhana
170 favour finnian florrie fox fredrick greyson hakeem harun haydon hughie huzaifa ifan issa izabel jayde jayson jonny
170 juan julius justine karam kobie kourtney krystian laaibah lewie liya luciana lucien mai manraj markus mikaela niah
170 odin oluwatobi paloma patrycja pedro persephone portia prisha priyanka raul rivka robson roshni royston rubi
170 saanvi sayed shivam shoaib shyla sianna sid simona simra stefania tasmin tayah torin trystan uma vihaan vivian
170 wilbur youssef zachery
160 aayat acacia adeel adelina alena alessio alexi ammaarah aniya anja annaliese arda arnold artur ayyub bernadette
160 blanka boris brandan cari clay dahlia danial danyaal denny deon donovan eman eryk faizaan fariha fatema felicia
160 ferne gene gianna giles hammad haya hebe hetty ikram indy isadora jaimee jett joao joely johan joss jules kaan
160 kajus kali kareena katarina kaylen kayson khaleesi kishan konrad korey lance lani lorelei madina mahira manal
160 mariyam marlon marvin marwah matylda menna nabiha nailah nihal nolan nuha oriana phillipa rahima raisa ravi
160 roberto ronny samual saniya shana shayaan shriya taliah taliyah tayyibah tiarna ursula vanesa vivien winston zakir
160 zena ziggy zohaib zubair
150 aamna adina alayah aleyna allana ania arianne arnav arooj aroush avni ayoub bear bianka blaise blythe brennan
150 cadence cally carley carwyn chay chyna cienna coen corben corinne danika danish delia denver dixie dollie eiliyah
150 farzana gabija gurleen gwenllian harlan harpreet hayleigh hester hibba ishaaq jaimie jawad jayce kaelan kamile
150 karol katelin kaydee kelis kelsea kenzo kerrie killian kiyan lamar laylah leticia letitia lori luana luella maciej
150 madeeha manahil manpreet mariama matias michalina mikael milli montana musab nafeesa nimrah nojus orlagh pavan
150 pierre rana reanne reign rene reya rizwan romany sabiha shai shanae shani shelley shiv stanislaw sukhmani suleman
150 sumayah tahira tamanna tazmin teo teri umaymah veronika viktor waleed wilf yasmeen zayne zayyan
140 aalia aaran adela aditi ahsan ailish aiman akram alaa alaia alanis alarna alya aneurin annabell arif ashlea ashlyn
140 austen aylin baylee bayleigh bea blue bluebell braden briana callam campbell carlie caspian chandler cheyanne
140 christabel clodagh codi danica daya dilara dominykas eloisa emmett fahim fenella francisco gilbert giorgio
140 giovanna greg gregor gruffydd gurpreet gus hadia huey huzaifah iga ilana isabela ishan isma jarvis kaila kallie
140 karishma keeva kendal korben krisha kristopher layan leroy lilliana liza luci lucille lyle maddy maham malka
140 margaux mathias mazie mert meryem mikhail miyah montague munira mylee mylie nabila nathalie naya neriah rafi
140 rajveer ralphy rebeka rehaan rodrigo rogan rome rowena roxie sahra sai sama samina sanna shalom shanelle shaye
140 shayna siana sioned siyana sonnie stacie tabatha tadhg tahmina taiba tamia thierry tiger trisha tymoteusz umme
140 uzma vicky viola willem wojciech yasmina yousaf yousif yumna zakary zeenat zi zunaira
130 abubakr afsana agata akshay albi alima alisia amiya anastazja anmol arnie arvin asya avi ayaana ayaz ayisha ayush
130 baby baran belinda branden braxton carlton carmel chana chance chantal cieran clarice connah cosmo darla darryl
130 dawood duaa dwayne elan elisia ellesse ellisha elvis emmi eugene farhaan fenton fraya habibah harman havana holli
130 hoorain husnain ifrah inara irfan ivana ivie jadon jagoda jaida jerry juniper katya kaylem kellie kenya keon kiaan
130 kinga kinza kuba lacy leandro leya lowenna makenzie malia marcia margo marika matilde maverick medina mehak mona
130 nahla nancie nazia nazifa neel nella nicky nida nile niyah nyle pranav raife rianne riyan rowen roxana ruqayya
130 samah samar sameera samirah saxon scarlette seb seraphina shaquille shifa sidrah simrah spike suraya suzannah tala
130 tamar tamika tasha tasnia teodor theadora theodor tiah umaiza usmaan vivaan willa yanis yehuda yosef zidan
120 aarush abdallah abid aeryn afreen ahad ahmet aicha aimie amaani amaia amba aniqa anneliese anusha ariadne arin
120 artemis augustus ayanna azaria bailee baxter beca bessie bilaal bisma bree caris catalina celina cicely clement
120 corbin danniella denisa ekam elara elyssa emi emillie enoch ephraim esma esra estella eunice everleigh faheem
120 habib hadiyah hajar hal hamid hanaa helin hina hisham humairaa huseyin inaayah ivo izaac jasmina jasmyn javier
120 jaycee jersey jorden jozef kaydon kelsi kenza king kirk kloe komal kush laibah lailah laney laraib leilah leja
120 leonora libbi liv lorelai lowen maaria madihah mahad mahek mairead maksim marcelina marla marlowe maxime mehdi
120 milosz mirza missy mohammod mylah naeem nala neelam neeve niya nya olamide oluwadamilola oran pandora patience
120 patrik pharrell raegan raine ranveer rayna reema rees rhiann rhydian rimsha roland roni sadiyah saeed samanta
120 sameeha samiyah sanya saqib seher selma shannan shola skylah sofija sommer soren suki suzie tahmid talya tanvi
120 taybah tim trent tudor tyson vincenzo xena yassin yi yvie zahara zehra ziva
110 aairah abdulaziz abigale abigayle adaline aedan afia ahlam aiyana alaw alizah alycia ameen anabella anderson
110 aneeka aniela antoine anwar areesha ariane ariyah azariah benas bernice bliss caio cecelia chante cherie cherise
110 colton conall coralie corin daniele danielius dario devin edan eduardo elissia ellenor ellia elowen elyas ezmae
110 floyd franco georgi gianni gino hadassah haidar haiden hashir heba huma humera ianis ifeoluwa ihsan indianna inigo
110 ioana iolo ishmael israa jacey jae jamaal javeria jaye jethro jo joelle jolene kacy kalem kalum karter kashif
110 kayan kaycie keren keya khaled kirby kizzy krzysztof kylah kylo larna livvy loretta luciano mabli manuel manveer
110 marek marko marlee marwan maryama massimo masuma maysa mayson meerab miracle monroe murphy mysha naimah nataniel
110 niam nicol nikolai noemi nusrat ozzy paolo patsy pawel phebe phillippa porsha praise quentin radhika raina rares
110 rayhaan rayne rea rebekka reon riana rohaan rohit roksana romana rosalyn roscoe roseanne rosemarie roxanna roza
110 ruari sadaf safiyya said saleh saliha salwa sanjana sehar shakeel shaniya shantelle sneha soha stacy stan starr
110 stephan steve suraiya susie tayyab tiara timur tobi uwais vinay xin yana yisroel yusef zacharias zakariah zakk
110 zavier
100 aaira aaishah abdurahman abeeha adan ainsley akeem alesia alishia allanah amana amanah aminata annelise anniyah
100 anouk aqeel aryana atif atiya atlas ayaat aymen barnabas benn boe borys brielle buster calista cassian charlize
100 cherish clarke cobie conan daanyaal della digby dotty efan eilish elanor elliana ellison elwood emrys eoghan essa
100 gage giuseppe hala hannan iylah jameel jameson jaymie jem jennie jim joana kavan kaylah keri kristy kyrah landon
100 leen lianna linus luiza mac mahmoud malikah marcella mared marius marli mayah mei melek melodie micheal misty
100 murtaza naina nathanial nick nikkita niko nisa oluwatobiloba oren oreoluwa raeesah ramona romario ronni rosy
100 sadiya saffa sehrish shanay suleiman suraj suri tamera tehya temiloluwa thiago tulisa tyron umaima uthman valeria
100 vishal vlad yolanda zahid zakariyah
99 avah basil caius cem geraint gracey hamnah jad jarrod jena kazi kiri muskan nishat renesmee salim shuaib sonya
99 tahir tiya umaimah
98 aseel aydan eboni eveline griffin kalvin kerys sierra taslima vladimir younes zidane
97 al benny bonita chace enes eshaan federico finnlay hamda hamna heaven ilayda jazmyn jimi keagan nehemiah poppi
97 shaunna zohra
96 adel ajwa areeb areej ariyan azeem camila delphine divya eamon eleonora jarred katelynn keavy lianne oluwadarasimi
96 rawan rhiana temitope varun zaine
95 adelle adrienne alberto ally amreen bismah blair christos emelie enrico ilaria jessika jun justice kaisha karson
95 kerem kirstin lleyton nasir nayan prudence siddharth tilda tobey virginia walid
94 alethea ammaar ansh aryaan betsie bill cariad franklyn gwilym haneen immanuel inez ira jennah kenzi mahdiya moishe
94 muntaha oluwaseun sanjay ubaid wasim zackery
93 aiysha alecia anis ashraf blu cataleya clover deena dorothea ester guto gwion jibril judy keeleigh laci mahamed
93 mannat mea mehek reyansh silvia suhana tamsyn teejay teodora zacharia
92 afnan amarachi arina aronas ebrahim eliz ettie faiz finbar ishani janae jaskaran jayla joseff kaleem kaysha kymani
92 nansi parisa pooja racheal reef rheanna saleha siham t tatum taylah tian valentine
91 alexie andi aneeqa eddy evelynn izzie leni maida mickey noelle ozan rami sandeep suhail tiernan trixie tylor yvette
91 zhi ziyad
90 adriel aliesha amilia avleen bertram chanice colleen daanish darwin dior forrest giacomo hafiza harsimran hayat
90 izaan kwame lionel monet riccardo riyad rui shelbie tanvir terrell
89 adeena august bay braiden cayla corban danya eda fae fynley heena jasmeet jowan kaitlan kalina kellan kyrie larisa
89 malaki melis nadeem nafisah naia sanaya talisha xenia yasser
88 anaiah arfa asif beck bria camden emie hazal iola jaheim jaxx jordanna kamari kamron lex manuela menaal merlin
88 morwenna romi ruhi shaya shyam shyanne sohaib teja viktorija zakia zephaniah
87 abiha aj amisha angelika berfin cori dimitri emerald esmeralda harveer izzah keyan kyah mack maryum nirvana om
87 salahuddin salina shannen sheridan tre
86 amaar amanpreet amena aneira austeja chioma darian eliott isaak junayd kaylie kehinde khaleel kole leopold marcos
86 nayla rosey samaira savanah tarun tonicha viraj zulaikha
85 amaris aura desiree diamond frederik hani harvie hasna imaani mandeep nadira ola olympia raheel reina ren roux
85 sofiya stefanie yael
84 anees arley avril bowie colm diogo eniola farida faryal gwenno haniyah ilham kal kasia lizzie malaikah marcy mike
84 mirha morris mujtaba oluwanifemi queenie riaz rudra sairah sharmin shimon sydnie umer zeinab zenab
83 abrar affan aiesha alister anil azlan beaux clio devonte eila elvie franchesca imaad irina jamelia lars marty
83 melvin nura oluwatamilore peaches rosabella safina sascha shanai shazia tristen vivek younis zuri
82 aarna aasiya aneesha corrie daud domas eleana elloise emilly gurveer gwendolyn ilona ishika ismah katarzyna lotti
82 lukasz memphis muneeb perrie rima wil zaira
81 adeeba aima aleema alise amaal aras ayeza bjorn cosima davey efe eris humphrey ignacy jayan kainaat kavya kirandeep
81 lemar leonor lucius rhona rihana sennen shianne yagmur zelda
80 abdulahi andie araminta cobi cristiano ebenezer eimear ellice elsi fionnuala griff indya jarrad johannes julianna
80 kaiser keelie krista lexy linden lotte maizy melinda noura olga oona reo sheena tarik vaughan venus zarina
79 aadhya aayush althea anand ash balraj bleu bow bowen dominick drake dylon fernando gwennan hooriya jaydn kailan
79 kajal latifa mair manav mordechai navya phoebie quincy rashid sergio shahzaib
78 abdi abigael alban aleksandar alliyah avrohom bethel callen caolan ciera dempsey emine flavia fredrik hamaad hibbah
78 hidayah iliana indira jayme johnathon kadi klay lubna nerys nila orin qais raeesa rumaysah ruqaiyah sahana shreeya
78 taiwo tinashe waseem zayden zulekha
77 aislinn antoinette betsan devante deven dhilan elektra estera fatou harlen ifra jazz kailen katey katlyn khizar
77 kory kyren llewelyn maame maliyah marya meena micky nadir naeema nichole osama quinton ruan saim salah sena tesni
77 teya yannis
76 amberley anneka avaani bodie carlotta dainton elliemay everley ezme fabiha gursimran hailie hamad hanifah harjot
76 iqrah jedidiah juwairiyah kaidan karima kimi kimran kingston marium miruna nabeeha naseem nasra raiden saniyah
76 saphire sundus taibah taliesin tea zeke
75 aeron alanya aleem allie amnah can caragh catarina chelsy cleopatra collette darrell delphi donnie donte goda
75 humairah ione kealan kerris meagan rachelle ranya suha
74 araya areebah aris aziz aziza brenden chisom cobey cressida darby elisheva ewa fabien francine genesis glory hooria
74 ila kaison kori kris latifah luan mccauley mekhi melita raphaella riva sarai scout shekinah stefano suhaib sukhraj
74 tyreese vilte youcef
73 aiva amaiya arlen elysha erina faria hajira ilhan imad italia izzabella joanie jobe kaif katia kyro lakeisha larry
73 lexus luther manaal michaella mikel mirabelle myron naiya oluwademilade parth polina ravneet ruqaya sandy seerat
73 shayma sorrel tanveer tobie warwick zechariah
72 ahyan axl aylah caterina ceyda clemence cohan corbyn dea eliezer emilis fatoumata hamida heloise iesha iosif kalen
72 kaliyah kason layth llinos menachem mubarak naira niomi rameen ramla raquel regina rhiannan ronaldo roya salome
72 shereen shoshana tahsin tanaka waqas
71 adalyn adnaan aleigha aleks ama amelija anay anissa aren catrina danae eddison ferdinand florian gray gurnoor hakim
71 haley jaidan jaylan jordana karly kristin ksawery lora luqmaan mattia mishal mustapha nakita nusayba oluwaseyi opal
71 padraig raveena rayah rina romey sannah shmuel summa tj trudy umut viaan zakiyah
70 abeera adiba akeel anaiyah angelique ayyan azalea bradlee brent brianne chiamaka dione eisha elianna emmanuela
70 hatice hifza ieva jaidon jasraj kairon kavita madalyn maegan makai manvir marlow micaela philomena preet razan riah
70 rikki sagal serene shahid siraj taiya tomi yusha
69 acer akshara allison andres arlie azhar bluebelle briar chidera cianna dre elleanor emer emmanuelle fareeha felipe
69 gitty gwyneth haadiya islay jaeden jewel jordi kendrick konnor lettie liban maymunah mir muhamed muhsin nabilah
69 nika oluwatosin pietro rahela raif reis rukhsar saffiyah sanam saphia tallula umamah yitzchok zahir
68 ameenah amine arifa arzoo bartlomiej boluwatife cullen darsh evangelina frieda hywel karlie keanna kelan latoya
68 lewi maeva maimuna martine miran nidhi paighton reena rozalia sarim sawyer shaina shelly teah uzayr
67 aadya alyx anni ashlie azan bailie beauden carissa casie dallas dayton duke ellora horatio janine kailum kimora
67 laya lujain melania mhairi raj rehana rona ruaridh safwaan shlomo talhah umayyah vikram zadie zosia
66 aaleyah aksa alexus avaya awa cece chi chrystal darya deryn devina eamonn effy elyssia fenn fia gabrielius godwin
66 gruffudd isiah jaymee jordanne kaeden kaydan keanan keris kora lemuel maahi maryann masie mattias meir nabeela
66 oonagh peace rahaf ralf renesmae riona shanie shanna shira sila siwan suhayb suleyman tansy theon tobiasz wania
66 yakov zaydan
65 aarron amit amyra anouska benita delaney elio eliora elizah ilias ioannis jamilah joby johann jordyn jorgia kajetan
65 karys kasie kayra leandra lilla lucus margarita minha nadiya navneet noora noreen odette pavandeep piran porscha
65 prem rafaela rion sabir sajid sariah talulah tommi tula usamah valentin vaughn zakiya zeshan
64 aaila aileen amilah asra benyamin elsbeth esmie evelyne eyad farheen fatiha gian hena ihsaan janna julien kainat
64 kelise letisha maher mallory muminah naveed paulo rani reed rokas saya shantel shanzay sydnee woodrow zhane
63 aaima aamirah adi allen art blaze burhan china clinton daisey derry ena farren gypsy hadiqa harrie honour jameela
63 jaskiran kerenza kie kristie lamees mahreen mehar meher nasreen neveah raheema reyah ripley ritchie sehaj sumeya
63 tabassum tanaya terrence usama willis yoel
62 annalisa arsalan bethaney ceejay darshan demileigh devorah dorcas ediz gerrard hamdan hirah jevon joshan kairi kean
62 keshav koa kornel lian london maymuna nikol pavel sabine sakinah samad sammi savana serafina shabnam shan shaurya
62 taio tayyib zeba
61 aariya aayah afiyah alexei ambrose amel anjolaoluwa aribah bebe cathryn chava davis dontae elliw emlyn everlyn ewen
61 georgios harsh humzah jumana kavin lakshmi llewellyn lochlann lynden mahmood maxx miri moise neal quinlan raman
61 reyan saifullah samiul saran tulsi umayr yan zephyr
60 aakifah aishwarya amen amia anastacia angad ceira deanne devlin dilraj dyfan elize enrique eugenie falaq ghulam
60 hanah haytham henrik jasdeep llyr mani mayar meisha micha onur parris rahil rahmah saida samera shaima tigerlily
60 tobin yahye zebedee
59 aliah alyce ariba aspen aviana awen bogdan cash cate chandni conal cornelia demelza disha eesah emanuela essie
59 hezekiah ilyana javan jotham kaela khadiza lake luigi mahum mellissa minna nuh obi raiyan ruwayda sajida salvador
59 sanvi sarrinah seyed shakil sima simrit tanzeela thor tommaso ugne waqar yazan zen
58 aaliah adaeze adeeb aleksandr alishah antonella aroosa boaz cerise chenai darin dinah don elian eliska ezmai faaris
58 fateha harini havin hodan ikrah ilan izak jamel jibreel kamilah khia koray liepa lillianna liyah lourdes madinah
58 maizey maram mehvish mili molli nabihah navraj naz pascal raeya rayyaan renzo riaan rosalia sakura saman samreen
58 sareena shamima sufian taye tegen yashvi zilan
57 abena aiya akbar akshaya almas amera ameya bevan calli ceren constantine damion dhillon diyan dyllan ethen evelin
57 farrell franki haadi hargun humna husain ibtisam juanita kerim laetitia lilie maaz maleehah malek marcin maud moosa
57 nasser nazmin neda nicolle pari rabiya reeve rossi rubin ryker saffiya salem seema shakir stirling sudais tahiya
57 tanika tirion titus
56 albion ambar andra anh armandas avie boyd brydie carrick cayson charity cortney damaris diesel ekaterina fajr irem
56 kassie keara kemal lucja marlo melia mihai nikhita peri raza rosamund sage salih salmaan shanti shayden sybil tajus
56 vince violette warda zimal zobia
55 aaria adham afsa alea aleasha ambreen amiah anah annmarie avalon christa derin elija emyr erick fizza flo harlem
55 issabella jaiya janvi joachim jonjo kaiyan kester loic maryan muadh oli ramone ronin salvatore samy senna shireen
55 simar sophy sunil toyah ved willoughby zinedine
54 aamilah abhinav arden bahar betsi bryson burak charlton dave dolores eesaa electra erinn faraz georga gizem hakan
54 hanad hanzalah harveen izaiah jaina jase jayke jevan kadija kassidy kaylin kwabena leisha liah mateus mazin meriem
54 nafeesah nikolaos nima rabiah risha sabrin saleem serina shaniah sonam suman tali tasnima tatyana tayba thom yuna
53 abdulla adelyn aishat aleesa alpha alyshia azad benson calleigh cinar daley damilola daniels davi deana deividas
53 delyth dia emeli eylul fateh hartley hayyan isatou jayna jefferson ka kaitlynn kohen kynan leif louella majid
53 makeda marcell michele mirren nandini nyasha rhoda rubina shahana shawna tamim tejas wafa yousra zahira zaria
`;
