/**
 * Surnames by share: hundred-thousandths of the people who bear a listed surname, then the surnames with that share.
 * Source: surname frequencies of the Office for National Statistics, as given in the R package sdglinkage, MIT licence.
 * That table leaves out, by the look of it at random, a tenth of the names: twenty-one very common ones (Fisher, Webb,
 * Hamilton...) were put back by hand with the share of the two-hundredth.
 */
export const surnameShares = `
1302 smith
1032 jones
817 taylor
734 williams
679 brown
566 davies
414 evans
406 wilson
393 thomas
392 roberts
384 johnson
354 lewis
349 walker
335 robinson
333 wood
327 thompson
325 white
324 watson
309 jackson
307 wright
297 green
288 cooper harris
287 king
285 lee
273 martin
272 clarke james
268 morgan
264 edwards hughes
260 hill
258 moore
251 clark
245 harrison
240 scott
235 morris young
232 hall
224 turner ward
222 carter
218 mitchell phillips
214 patel
207 adams campbell
206 anderson
202 allen
199 cook
198 bailey
196 miller parker
193 davis
190 murphy
189 bell price
187 baker
186 griffiths
183 kelly
180 simpson
174 marshall
170 collins
169 bennett
166 cox
165 fox richardson
162 gray
159 rose
158 chapman
155 hunt
154 robertson shaw
153 reynolds
152 ellis lloyd
149 richards
148 russell wilkinson
144 khan
143 graham
141 reid stewart
138 murray powell
136 palmer
134 holmes rogers
133 stevens
131 walsh
129 hunter
128 thomson
127 matthews
125 knight mason owen ross
124 butler kennedy
123 cole pearce saunders
122 dean
121 foster
120 harvey
119 gibson hudson
118 mills
116 berry
115 barnes kaur pearson
113 booth dixon grant
112 gordon
111 harper lane
109 ali hart
105 obrien oneill
91 lawson
90 black day rees woods
89 ahmed fletcher fraser hussain willis
88 doyle marsh
87 hopkins lowe
86 burns nicholson
85 jordan newman parry
84 howard
83 barrett burton henderson riley
82 porter
81 byrne
80 baxter john
79 burke houghton mccarthy perry
78 ball cooke elliott
77 duncan francis gallagher read
76 austin hawkins hayes sharp sutton wallace
75 davidson holland
74 moss
73 bates bob kemp may morrison oliver page
72 arnold stevenson
71 flynn ford shah
70 field kent potter warren
69 alexander freeman oconnor rhodes
68 begum middleton
67 payne pritchard stephenson
66 bond dunn gregory webster
65 armstrong barker bradley brooks carr chambers cunningham donnelly fisher gill hamilton johnston lawrence long lucas
65 macdonald mcdonald ryan spencer stone watts webb wells west
64 coleman cross jarvis stephens
63 bull nicholls reed
62 bartlett bird curtis patterson tucker
61 bryant cameron davey ferguson hardy haynes lopez lynch mackenzie mcintyre
60 bolton heath
59 ashton french jacobs parsons rice
58 farrell gilbert hodgson norman robson
57 bishop higgins newton sharma simmons sutherland walton
56 atkins burgess daniel fernandez frost greenwood hutchinson kay kirk maxwell moran slater
55 beattie garcia park paul todd
54 charles connolly crawford love rowland
53 banks forrest glover harding hewitt humphreys rowe sanderson sheppard
52 daniels david garner goodwin jeffery mackay yates
51 atherton brady carpenter hammond howe lambert leigh mcleod miles preston sullivan
50 barton blake davison finch fuller henry hobbs hope knowles morton owens wilkins
49 bloggs coates dennis gough griffin howells paterson woodward
48 bowen browne charlton christie duffy rodgers smart vincent wall
47 allan barnett bentley bowden donaldson gibbons mcgregor quinn sweeney wheeler
46 baird brennan douglas fowler hartley holt howell kerr randall steele
45 benson broadhurst cartwright dickson doherty goddard power singh watkins
44 adam hilton holden jennings leach lord mclean millar nash reilly tait thorne wyatt
43 hancock hooper lindsay nelson silva stuart walters
42 abbott barlow boyd carroll chadwick dale kenny mac mann mellor perkins seymour whelan
41 baldwin blair burrows haines joyce little mccann mcgrath mohamed peters sanders savage swift thornton weaver
41 whitehead whitehouse
40 bradshaw cullen fleming mcfarlane shepherd sinclair summers welch
39 akhtar bray briggs buckley cassidy coles faulkner giles herbert naylor osborne schofield vaughan whittaker
38 bourne bush fitzgerald hicks humphrey johns morley partridge rooney rossi welsh weston whittle
37 armitage bright craig english gardiner hills howarth kaye laing pollard singleton spence wilkes winter
36 appleton best devlin drew gibbs horne kavanagh lovell mckenna rawlings stanton turnbull
35 bernard bruce carey crossley kirby mclaughlin needham piper wills
34 brookes cairns clarkson connor fenton firth joseph mcneill norris reeves sawyer townsend wallis
33 bassett blackburn bowman burt conway copeland corbett dyer gale guest heaton holloway hough humphries hurst lees
33 mcintosh odonnell parkinson parr senior smyth sykes thorpe
32 archer chandler collier cope curry edge fitzpatrick goodman ireland mckay noble sloan stacey stokes tanner
32 tomlinson tyler wickens
31 barr barry england hanson horton kane marriott mccallum mckenzie muir oleary osullivan pope rahman reeve shields
31 simons skinner wardle whyte
30 barclay cannon dalton davie farrow flower gould healy hood logan malone matthams mccormack mcgill mcguire mooney
30 neal peacock philip simon sims waters woodcock
29 bevan blackmore bowers britton carty crowther currie donald downes dunne farmer gunn hogg hutton mcmahon mcmillan
29 milne morrow sanchez ware wiggins
28 alcock bain betts brett childs clayton clegg daly darcy gilmour greaves hubbard irvine macgregor marsden mccartney
28 munro ohara rigby rodriguez rowley searle sharpe stott strong stubbs terry vickers
27 barron barrow bryan bullock callaghan carson clay coombes ferreira higgs hodge lacey lang larkin mcdonnell mcghee
27 monaghan neale neville norton rankin ratcliffe redman robins rudd steadman tate weir
26 broughton burnett busby clements clifford curran dickinson draper drummond harrington macleod maguire parkes
26 peterson preece ramsay richmond robbins wilde woolley
25 bains bannister brook buchanan foley hayward lennon lister lyons mansell mcdermott metcalfe mullins nichols nixon
25 pratt ryder stanley warner
24 beale buxton chamberlain conroy dupont eastwood eaton feeney fellows fulton grainger hastings iles leonard levy
24 lynn mccabe mcloughlin mcmanus mohammed perez pitt povey prentice prince ridley sadler salter samuels sheldon short
24 simmonds sumner wade webber wharton
23 barber barnard bowes bowler browning casey connelly corrigan crane cummings dolan dunkley edmonds everett finney
23 hamer harwood hassan hibbert hodson horner lamb macfarlane mckeown mcpherson meredith michael milner mustafa north
23 pemberton plant plummer rodrigues salt sheridan squires swan talbot waller walmsley wheatley whitfield whittington
23 wicks wormald worthington york
22 bateman bean beaumont bonner boyle crouch deacon death devine dodd dowling duff duggan fountain gillespie goulding
22 hackett hargreaves hirst irving kidd knott mair mccormick mclellan nolan potts redmond rich roach southern
22 wainwright wilcox
21 aitken aldred andrew beck blundell bone bostock bouvet calvert churchill cohen crisp crowe denton derrick dickens
21 easton fielding franklin franks gates hale kearns keenan kouma lake mcnamara mcneil millington moody nairn odling
21 penn pike rayner reader redfern regan rennie robin roche schmidt storey waring whiteley whitmore
20 ahmad almond amos ashley bass bate bear beech bellamy blackman brewer bridges chester cornish couch cousins
20 cresswell croft dawe dunlop ellwood emery farley ferry finnegan frame gamble gonzalez greenaway greig grey hagan
20 haigh halliday hawes haworth holding holman hook horn hull hume ingram jamieson judge kearney keeling kendall
20 langley leech lomas lowry markham mcarthur mccaffrey mcculloch mcgowan mcnally mcphee molloy myers paine proctor
20 sargent sharples spooner thatcher timms traynor wagstaff
19 adamson amin bloom boyce burn cottrell coulson driscoll east findlay goldsmith hampton hutchings kirkpatrick legge
19 lyon maughan mcdougall pullen sheehan sparrow stamp watt whitaker woodley
18 allison allman beal birch blanchard bradbury braithwaite brandrick butt carney colley cotton dalby delamarre dillon
18 downing drake durrant farrington fawcett fenwick forde forster gibb gibbins gilbey greene grimes groves halliwell
18 handley hickey hindle hindley holder hollis hulme hyde ingham kelsey keogh knights larsen london macintyre mackie
18 mahoney major mangnall martinez martins mcconnell mctaggart meadows melia mill moon mullen mulligan nicol oakley
18 partington peel prosser pugh royle sampson santos sherriff shipley small tierney travers upton waldron whitworth
18 wilks
17 abraham algar ansell ashcroft bamford baron batten bedford benjamin boulton broadley brooke brookfield buck burr
17 caldwell chalmers chan chauhan chilvers costello coulter court dodds donovan duke eden forrester friend garrett
17 gaynor giblin gillett gomez gooding grundy hampson haslam hennessy hodgkinson hogan jacques karim knox lander
17 leslie llewellyn locke mack macrae maher malley manning marlow mcfadden mclaren mcrae millward milward montgomery
17 moorhouse more moriarty mortimer moseley nott nunn odell osman pallett parish prior pryor ramsden ransom raymond
17 ritchie rushton sayers slade snowden squire storer stringer styles townend valentine wales walls warburton warwick
17 waugh weeks westwood wild wilkie wise
16 cherry cracknell dwyer finlay forsyth fryer gleave glynn grimshaw hadfield heywood johnstone leith macmillan
16 millard nesbitt oconnell orchard purvis radcliffe strange walter winfield
15 abbas abel addison alderson aslam bacon ballantyne ballard banner batchelor batty beer biggs borland bowles brain
15 broadbent brock brooker brunet burford butcher button carmichael caton chaplin chappell church close clough coburn
15 cochrane collett compton copley corr costa cowley crabb craven crook crowley cummins darby darlington deeley dobson
15 docherty dougal downs drury dubois dyson eales ewing frazer frith gaffney galloway garland garrard glass goodall
15 gorman griff haddock hallam hallett harley harry hatton hawtin healey higginson hooton howie hussein isaac jacob
15 keating lakey lavery lawler laycock leek lewin lightfoot lockett lockwood luke macarthur main manson marks marr
15 masters mather mcauley mcavoy mcbain mccall mcewan mcgrady mckee mckie merritt moreno mottram mould nicholas
15 nuttall ogden oldfield orme otoole parnell paton pilkington platt pollock pond prevost ramsey rashid ricci riches
15 rothwell rouse rush sadiq samuel shannon smallwood stanford stannard strachan stretton sturrock swann sylvester
15 tang tolley tuck underwood unsworth wale waterhouse windsor withers woodhouse zaoui
14 ashworth aston benfield beveridge blakey blythe bower buchan burman butterworth cann chase cheshire cheung coffey
14 collard connell corcoran cowan creasey crocker crosby cumming dowell downie durham elder emerson fairhurst farr
14 featherstone fischer flanagan floyd foran forbes garside good gower harman harries head hepburn hewlett hind hine
14 hinton hobson hoult houston howden hutchison isherwood jardine judd keane keay kendrick kershaw khalid kinsella
14 kumar langton latham lilley lomax longhurst lunn macpherson mansfield mathers mathews mcgee mcnulty meakin michel
14 mistry moffat oates oldham parks peck pickard pickett pierce pipe plumb polson radford raeburn ricketts robb
14 rowlinson rutherford sands sewell sissons smythe snow southgate speed speight spicer steel sugden swain swales
14 tailor toland toms truscott wakefield winstanley woodford worrall
13 cain cavanagh core hitchcock macaulay mcgarry odonoghue patton prescott reyes sallis simms sisson steer stenhouse
13 symonds towers tyrrell waterson
12 addis ainley aitchison alder aldridge allard allwood armour ashby ashman attwood aziz bainbridge baines bayliss
12 beamish beatty bethell bickley biddle bing bingham bithell blackwell bland boland boon bramley brelsford bristow
12 bryson budd bugg burden burge burland caddy cahill carling carrington chatterton chisholm clamp clifton collingwood
12 conneely cornock cotterill cove cowell croucher dack dandy davenport dawkins deane delaney dent dibble dick doble
12 doran dove down drinkwater dufour eccles edmond egan elliot emmerson everton exley fairbairn fallows farrar fell
12 felton ferris fish fitton forshaw foulkes frampton fretwell furlong garbett geldart glenn gosling graves hamill
12 hamnett hanlon harden hawkes heather hedley hemmings hickman hinde hodges holdsworth hopwood horrocks howes hoyle
12 hurley hurrell hussey inman islam jagger jeffries jewell jobson keegan keeley keir kell kendell kingston kipling
12 laird lancaster laurie laverick lawal lawlor leal leggett leitch lester linford linley littlewood lunt mace machin
12 mackinnon mackintosh maclean madden maddocks magee makin mallinson maloney matheson mawson maynard mccluskey
12 mcclymont mccourt mccrudden mccullough mcdonagh mcelroy mcginty mcmurray mcnaught mcshane medcalf metcalf milford
12 milligan molyneux montague moroney mundy murrell musgrove myatt newby nicoll noon odoherty odriscoll ogrady ohare
12 okeefe olivier omalley omeara oreilly oshea oxley paisley parkin patrick pattison peebles perrin petersen phelan
12 pinnock platts pocock pointer procter purcell radley rafferty rainey ralph reading readman redding ring rixon
12 robert rodger roscoe rowan rutter said shand sharkey sherman sherry sherwood showell smullen sneddon snell snowdon
12 stainton stark stedman steere steward stock storr stout street sturgess symes taggart tennant thom tipping tobin
12 torres tovey turrell tweddle tyrer walkden warden waterman whalley wheeldon whitham wilton winn wong woodhead
12 wooldridge worsnop wraight yeatman
11 alford alves anwar appleby asher ashford atkin avery bale batt beadle bill buckingham burdett cadman chapple coll
11 cosgrove coward crawley curley deakin dewar donohoe dover dudley eadie eddy ede fagan fairlie falconer finn galvin
11 gascoyne gauntlett gilchrist gilmore glen grady groom halford hansen harker harlow harrop hawley helm heron
11 hetherington hopes hopkinson houlton hutchins last laver lawther layton leake lennox lewry lock manley march marley
11 massey mcgrory mcguinness mcknight mcphail mears mercer millett milsom mohan moreton mulholland oloughlin parmar
11 peers pickering pinsmail powers quigley raven rawlinson salmon saville seddon selby sellars sexton shea shearer
11 staff stafford stockley sweeting thornley thurston till tilley tompkins travis veitch vince waghorn watters weller
11 wiltshire wiseman worth wren younis
10 albutt arrowsmith aylett berger binney brunton burch burnham butter capper cashmore cockle cowie crabtree crown
10 cutts dallas docker edgley fordham foreman haggett hand hatch heathcote hellier jefferies keene kennett line
10 macauley magill manuel mccloskey mccracken milling munn napier shanks spinks stocker titmus trafford warn westlake
10 willson
9 acton adair adanet adler aherne ainsworth aird albert allum alpin andersson angus anstee anthony arthur askew awad
9 baggaley bagshaw bamforth bancroft bannigan barfield barratt barstow bartholomew bateson batey batham baylis beach
9 beacham beasley bebbington beckett beeston benham beresford bhamra biggin billington binnington birchall birkett
9 birks bisson blackwood blakeley blanchet boardman boden bolan bolt bonnet borthwick bott bowey bowie boye bracey
9 bradford breen briden bridge brierley broddle bromley broom broomfield buckland budgen burrow bushby buttery
9 caldecott calderwood callan callow calveley caplan carlile carnegie carruthers castro catlin catling cave cawley
9 ceron champion chantler charge charlesworth charnock cheetham chelmy chidlow child chong christy chugh chung clancy
9 cleary cleaver cliff clowes cobley cockburn collinson colman conner conrad coogan cookson coomber copland corlett
9 cormack corner cotter coughlan cousin craddock crawshaw crew cripps crofts cronin crossland crow crump cunliffe
9 curwood cusworth cuthbertson daley dalzell danby daniells danks dann darbyshire dardenne davy dawes dempsey denham
9 denney depp dervish deverell dexter diamond dicker dimmock dodson dolman donkin donnachie dorrian dougherty doughty
9 douthwaite downer downey duck duffin dumont dundon dunmore dunnett dunning durant dutt dykes dymond edgar edmunds
9 eley ellison elliston emmanuel errington ewart eyre fallon faye fearn fearnley felix fernyhough fields finnigan fisk
9 flaherty florey flowers forsythe foucher foxley france furey fyall gadsden galbraith gall gallacher gallo gammon
9 gaumont gavin geary gibbon gifford gillan gillies gleeson glennon godwin goldberg goodridge goulden greenhill
9 greening greenslade greenway grogan grout gunning gunter guthrie hadden hadley hague haine haley halstead hambly
9 hanley hannam hardwick harkness harness hartshorn haskins hassani hawker hawkridge hawthorne heatley heffernan
9 hegney helley hemingway hendry heneghan henley hennessey henson hepples heritage herron higson hiller hinchliffe
9 hinds hiscocks hoare hocking hodder hodgkins hodkinson holdway hole holgate holl holley homer hoskins howlett howley
9 huggins ianson ibrahim jacobson janes jarram jarratt jarrold jeffreys jeffs jenkinson jesson kaddour kamara keelan
9 kehoe kelliher kenning kerridge kewley keys kiely kinghorn kinsey kirkbride kirkman kirwin klam klein kone kyle
9 labbe lambton lame lawton leary legg lendon leroy levett levin leyshon liddle lincoln linden lindo linton lockhart
9 lofthouse loftus lopes lovelock lovett lowes lowis macinnes maclachlan mahon malik marc marsland masson mathey mayer
9 mayes mcadam mcaree mcbeth mccafferty mccarroll mccaw mcclintock mcdonough mcdowell mcevoy mcgivern mcglone mcgougan
9 mchugh mcilroy mckechnie mcmaster mcnab mcnicholas mcquade meade melvin mensah merrick michaels milton mimi moles
9 monk monroe moors mount moyon muller mulvaney munns nair neill nero newberry nisbet noonan nord noyce oakes ogilvie
9 ohagan ohalloran ormiston ormsby osborn palfreyman pankhurst pasfield paskell peach peake peaper pears peat peigne
9 pell pelling pender pennell penney pennington percival pereira philpott pickersgill pierre pitts pole pomphrey
9 pounder poyser prime pringle probert purnell pyle ravenscroft rawsthorne reade reese rehman rennalls renwick
9 rickards riddell rippin rivers robe rodwell rolfe rooke rosso roth rowlands rust sainsbury saleh sales salisbury
9 sandison sargeant savidge saxton scanlon schmid scullion seager seago seer sellers shackleton shakespeare
9 shaughnessy shelton shuttleworth siddall silcock sinha skelly skelton skingle skipper slocombe smit snelling somers
9 somerville soole south southwick sparkes spears spiller stack stanfield staniforth stapleton stephen sterling
9 stockman stokoe stoppard strickland stroud stuckey sunderland swallow swanson sweet tarr tasker tempest templeman
9 thackeray tidmarsh tillett timson tinkler tisdall toal tomes tomkins tomlin tonks tosh trainor trickett trigg
9 trotman tuckey tudor turnham twigg twiggs utton varley vickery vine wadham wain wakelin walpole wane wang wareing
9 warriner waterfield weldon wellman werner western whitlock whittingham wickham wigley wiles wilkin willett willetts
9 wilmot wolf woodhall woodhams woollard wragg wray wrenn yardley yarwood
8 ackroyd aikman amor arnott astley barden bartley bartram becker brazier brent bretherton brice britt brophy bryce
8 buckle cardwell cartlidge castle chance chang chen corfield cork coyle cromar crosland crossan cuthbert dell dowson
8 driver ellerby etchells fogg franco friel ganivet gerard goff gosden grange greenleaf hales halley handy hayles
8 henshaw hillier hines hird hofland jennison keeble kennard khalil killen killick kinder lamond lawrance lawrie
8 leckie leeson leyland lines loughran lovegrove lumley mashinter mayers mcnamee melling melville milburn millet
8 monteith mullis murden nicolson nobbs parkins patchett patten pegg rampling rickard ronflard rycroft sami sayed
8 shone shotton slack slattery smellie smithson sparks stanbridge starr stocks stockton stoddart sunley swinney
8 timmins travill vale valmary vernon waite walling wears westwell wheatcroft whitby widdowson will wootton wrench
8 yeung yule
7 anton ashe astle balmforth band barthram basford batch beedles begley bignell birt bones bonny bonsall borg bosley
7 bracewell bragg brannon bremner broome budden bunce buttall callum camden canham cattell cawkwell chalk ching
7 chinnery chisnall christou chuter cisse clift cobb coxon croome crothers crowhurst damon deighton denby desai devon
7 dickenson donn dooley doon drysdale dunford durber duvall eagle edgell elliman emberey errity everson fenn freestone
7 furniss furse garber garbutt gaskell geeson geldard given gladwell golding govender govier greer grierson halls
7 hallworth harney haviland haycock hayden haysom hemming heraty hickton hosey husselbee ibbotson ironmonger jowitt
7 kelland kimber knigge langridge lathey leeming loat lovey luce ludkin lumb macrow mainwood malcolm marland marquis
7 marshfield mathieson mayhew mccauley mccleave mcclure mcglynn mcguigan mckinlay mckinstrey mcrobbie mcsheffrey
7 meecham melrose menzies messenger moulder muldoon murtagh nelmes newsome nichol olley paige painter pattinson
7 pendleton pickthall pigott rackham reay redhead regent richman ridgwell ridle roff rogan rollinson roman roome
7 roussel russon salou salthouse scotcher scotney seenan sergeant skene skuse sleeth sloane smillie somner sorrell
7 staines starkey steen storrar stoyle tapping tatlock teal tovar trew truman underhill uttley vicary watling widdows
7 wildman
6 abbey abdi abrams addams addley adey adrol agar akram alam alber alden alesbury alexandersmith alexnader allaway
6 allcock allport allsop alvey alway amod anderton annan anscombe antram appleyard armer arscott aspin aspinall
6 astbury attard attrill avenue aves avis axon aylward ayres ayton babbs bagley bagnall balch baldry balfour balin
6 bannon bardrick bardsley barham barley barnfield barny barraclough barrass barre barrington barritt barth
6 baskeyfield bassler bath bathgate battersby baumber bavin bayliff bearcroft beason beaton beavan beckford beckham
6 beddall bedlow beeby beesley belen belk bellis bendall benford bennet bennetts bent bentham berkley bernet berridge
6 bestwick bevis beynon bickell bilson birkin bisset blanc blaney blayney bleakley blenkinsop bliss blount blunden
6 blyth board bodin bold bolden bolger bolland bonneviot borel borras bosher boss boston bottomley boundy bounsall
6 bowcott bowditch bowell bowring boxall boyles brace bradburn braeman braham brahim brakes bramwell brannan brannigan
6 brant branting brattle brealey brewster bridger bridgewater bridle brien brigham brighton brindle brine brinkworth
6 briscoe brissett broadhead brocklehurst broderick brodie brogan brough brune brunt buckenham buckler budworth buff
6 bufton bullen buller bulloch bunn buntain bunting bunyan burchell burdon burgin burkinshaw burks burleigh burlinson
6 burnley burridge burtin bushen bushnell bussey buswell byford caine caird calder callaway cambell cambridge cammish
6 campion cane cannell capell capps cardow cargill carlisle carlson carlton carlyle carre carrigan cartledge cass
6 cassells casson castelow caswell catchpole catt cattigan catton caulfield cavey cerveaux chadderton chady chalkley
6 chand chander channing charnley charters chaterton chennells chesney chin chipperfield chubb clapham claxton clayden
6 cleghorn clemson clewer clews clinton clive clulow coatsworth cocker colas colbourne colebrook collie collin collis
6 colmer colton colwell colwill colyer conlan conlin conolly constable constantine conte cooley coombe coombs cooney
6 copson corbishley corker corley cornick cornwell cortes coss cossar costigan cottet cottle coulbeck coupland coutts
6 coventry cowling coxall coxhead coyne craggs craib cramond crampton cranston crayford crayton crazy creamer crellin
6 cressey creswell crewdson crighton critchell critchley critchlow crockford crone crookes crosse crozier cryer cubitt
6 cuellar culshaw curson cuss cuthill cutler dacey dales darr darwin darwood daugherty dayman deans debenham deegan
6 dempster denis dermody derrien descol devaney devenish devonport dickerson dingle dipper dobbin dobbins dolcy dolton
6 donlan donoghue doolin doors dora dorman dornan dorrington dowler downton drabble drain drewett dreyer driffield
6 duckworth ducon duffield dukes dunsford durand duthie duval dyde dyerson dymott eason eastham eckersall edgson
6 edlington egerton eilers elcock elford elmer elmes elphick elwell emsden enright epton essam evenden everitt evison
6 ewles eyles eyres fagon fahy fairley fairweather falk fall fargher farhall farrant farre farrelly farren faust fern
6 ferns ferrier fifield finan findley fitch fitchett fitzsimmons flack flanders flannery fleetwood flett fontaine
6 forman forth fortin foss fothergill fotheringham frankish frankland frary freeburn freedman frostick fulker funnell
6 furnell gales gammer gander gandham gardener garratt garvey gately gaudin geaney gell gemmell gene gerrard geyer
6 gilder gilfillan gilks gillam gillard gilmartin girdwood girling glasby glasgow gledhill glencross glennie glew
6 glossop goble godden godfrey gold goldman goldsworthy gooch goodacre goodchild goode goodson goodyear goring gourlay
6 gowing granger grayson greenall greener greenshields greensmith grenard grennan gresham griggs grivet grose
6 grosvenor guilmard guinard gulley gunby gutteridge guttridge hacault hack haddon hagger haider halfpenny halkett
6 halsall hammad hammer hands haney hanger hankin hankins hannan harbour harcombe hardingham hare harford harland
6 harmer harriman harton hathaway hawthorn hawthornthwaite hayat hayhurst haywood hazelton hearne hedges heffer
6 hepworth herd hermann hern herring herrmann heskins hesp hewett hibberd hickmott hickson hidson higham hignett
6 hillary hilling hindmarsh hipper hislop hitchmough hoban hobart hogarth hollett holliday hollingworth holroyd holtby
6 homewood honeyford honeywell hookway hoole hopcroft hornby horrell horry horsefield horsley hosking housley howland
6 howling howson hugo huish hulse hummerston huntington hurdle hurford huskinson huss hustler hutcheson hutson hynd
6 hynds illing ilsley imran ingledew innes irwin isaacs isnard issac ivory jackman jarman jarrett jeffers jefferson
6 jeffrey jems jenkin jenks jenner jepson jermy jessop johansen jolley jopson jordison jowett joynson jupp jury kapoor
6 kaul keaveney keith kelk kellie kelsall kelso kenward kenyon kerrigan ketley keyte khalifa kiernan kilford kill
6 kilminster kimble kingdon kingscott kingsley kinnaird kirkby kirkland kirkwood kirwan kitchen kitching kitson kitt
6 kromberg kruger kysel lakin langdon lange langford lanham laraway large larsson lathan lattimore laws leadley leahy
6 leaver leedham leese leighton lenihan lethbridge letissier levann levine lewington lewins leys liddell lilly lind
6 lindop ling linsby litchfield livermore livingstone lobb lockie lodge loft lohan lois longley longworth lonsdale
6 loudon louth lovatt lowdon lowndes lowrie lucey luckhurst ludgrove ludlow luker lumsden luscombe luttrell luxton
6 lyall lyes lynas lynes macaskie macdonnell machon macintosh mackey macklam mackney maddison maddock maggs magoo
6 magraw makepeace mallet mallon malloy malyan manderson mannion mapp marchand marston mart martel martindale marvin
6 maskery maslen masterson mathew matthias mattick maudsley maunder mawby mawer mayor mcallan mcallister mcalpine
6 mcanoy mcardle mcareavey mcbean mcbride mcbrier mcburney mccadden mccausland mcclafferty mccollum mcconaghy
6 mcconnachie mcconville mccreadie mccready mccreath mccree mccrindle mccrone mcdade mcdiarmid mcelwee mcewen mcfadyen
6 mcfall mcfarland mcgilloway mcginlay mcginley mcginn mcgirr mcilwraith mcinally mckellar mckerracher mckirdy mckue
6 mclachlan mclaughlan mcleish mclelland mclennon mcluckie mcmeekin mcmenamy mcmullan mcnaughton mcnicol mcphillips
6 mcveigh mcvicker mcwilliam meacher mead meads meah meal mearns medforth medland meen meldrum mennie menon merchant
6 mess meyers meyrick milnes mitch mobley mockford mohammad moller monson morgans morrell morse moth mott mouga
6 mountain mowbray mumby mundle munnelly murph musgrave mutch myall mycock nandi napper nartey nason naumann naysmith
6 neary neeson neighbour neilson nemeth ness newall newell newham newlands newsham nicholl nicolas nield nielson
6 nineham noakes nokes norgate norgrove notman nowak odam oddie odowd oflynn ohanlon okane okeeffe oldroyd ollerhead
6 olsen omahoney omahony oneal oneil openshaw oram orourke ostler otten otter oxtoby pack packard packer pagan pailing
6 palfrey palin panesar pannell parnaby parratt parris partlett pascoe passmore pateman pavot pawson peace peal pedley
6 peet pendlebury penfold perkin perks perowne perrett perrins petrova pett petticrew petty peyton phelps philips
6 phoenix pick pickford picot piercey pilcher pilgrim pillay pinder pine pinkney pinner pitcher plastow pledger
6 plouvin pomeroy pooke poon poulter poulton powis powles prendergast pridmore privett provan puckering purkis purse
6 putt quinlivan quinton quirk raine rand randle ranger ranks rann ranson reardon reasbeck reddy redwood reisser
6 render renshaw reveley rhoades rhys richter rick rickett riddle ridge ridgway rigg rigley ripley riseborough
6 robotham rockliffe rodden roden rodham roebuck roles romans ronald rook rootham roper rosenbloom rosser rothery
6 rousset routledge rowson royall ruff rumsey ruscoe rushby russel sables saddington sala salomon sandalls sandland
6 sapsford satchell savard savin sawden scadden scammell scannell scarlet schirru schneider scoffield scollick
6 scrivens scully seal sears seaton sedgwick seed segal selga sells selway semling sennett servant shardlow sharif
6 sharland sharratt sharrock shattock shay sheard shearman shears sheehy sheldrick shepherdson sherwin shiels shingler
6 shipton shires shorland shotter siane sibley sierra silcox sillars silver simpkin skeffington skerritt sleight
6 sleiner slinn smailes smale smalley smithers smithies smiths soanes somersall southall southam southworth sowden
6 sowerby spalding sparton speakman speers spellman spragg spreckley springall squibb stackhouse stacy stammers
6 stanaway standen standfield standley staniland stansfield staples starbuck starnes steventon stimson stinson
6 stirling stockdale stockwell stoker stones strafford strain stratford stubbings summerfield surridge sutcliffe
6 swanton swatton sydenham symmonds tallett tapscott taurel tayler teague teale teasdale telford templar temple
6 templeton thackray thirlwall thomason thonon thorley thorp thurlow thurman tickner tilson timney tindall tindell
6 tinsley tippins tocher tohill tomas tombs tong tonge toomer toomey topham torney toucet towle towns townsley tozer
6 train trattles trent treseder trimble trinder trott trueman tugwell tully tunstall turford turney turnock turton
6 tuthill underdown vancoller vane vardy vass veevers ventura vicens victor virgo wagstaffe wakeford wakeham walden
6 wallington walshe waltham warby warnock warr warrington water wateridge watkinson wearn weasley weber wedge welling
6 wellington welton wenham were werrett westbrook westgate whatley wheadon whiteford whitelaw whiting whitley whittley
6 whorlow wileman wilkshire willard willcox willingham winchester windebank winder winfer winman winship winsor
6 wintersgill winward wither wolfe wolstencroft woodham woodland woodrow woodruff woolnough worgan wotherspoon
6 wressell wrigglesworth wrightson wyer wynne yapp yasmin yeates yeomans yorke youlden youssouf
5 arnett austen beecham bellinger blakemore bobbins brampton braybrook bulmer castets coulon eaves ebden feltham
5 galliford ginty glaister godby griffith grinham halpin harradine hayworth hearn hitchman huntley jourdan kacy kilbee
5 lacy lawn leck malton manktelow marden mcinnes moffatt monks mulhearn parrott peaker phipps pitchford redden
5 rogerson sleigh southcott stead tansley thistlethwaite tinker totten waterworth weale whittam
4 addinall aderson alanson aleman allam allardyce allgood allington amesbury andow andre anker antic antony arah
4 arbuckle arkins arlen armsden ashbrook ashdown askey asprey atterbury atterton atwill auborn austerberry ayling
4 baggins bagwell baiden bailes bald balke ballam balsdon balshaw banning banwell banyard barbour bardley barford
4 barnswell barras barrell bartle barzelay basset bathard batson batting baulch baverstock baynham bayton beagles
4 beards beatson beavers beckingham beckworth beddard bedlington bedson beechook beecroft beeman beetlestone beggs
4 bellgard bellingham bellwood belshaw belton benning bentall benton bernerd bertis bertwistle besley besser beswick
4 betchworth bettany bevans beverland bickel bicker bickerton bidwell billingham billong binfield binstead birbeck
4 birne bissett blackford blackthorn blakeney bleach blessed blewitt blight blowers bloxham boatman bobberson
4 boddington bole bolshaw bonds bonehill bonham bonworth bothwell bousfield bowyer boxter boyer boyne boyton braddick
4 bradfield bragger bramald brand brandford bransgrove bratt bridgett bridgwood brisland brisson britnell brockhurst
4 brodrick browitt brownster brrighton brushett brydon bryen bubbles buckey buckham budge bunch bunnell burg
4 burlington burnell butterfield buxey byton bywater cagney caley calkin cammack campling canavan caney canon cantely
4 cantrell cardew carlsson carnel carret carron carswell cartrwight casbard cassels cassman cater catterall cattermole
4 caulkin cawthorne chattaway cheadle cheal cheney cherriman chewins chilcott chirchfield christiansen churchley
4 churchman clapton cleet clody cloot clover clyesdale cobble cockcroft coen coggins collinge collison collomb
4 colthorpe colver colvin combe compson conaghan conaty connan conor cooledge copsey cordingley cotgrove cottell
4 cotterell cotterhill coulding coulthard coverdale coverett cowden craigen craine cramman cranberry cravey crayling
4 cristy crocombe crossthwaite crowbar crudge cullum cumpson cunnington curbishley cure cushley custard cuthell
4 cutress cutter dagley dalling dallinger dallow dalmond daltrey dancer darmody darrington dauncey dawood deadman deak
4 deanus deen deffley denman dennison devenport deveson devries dewbery dewsbury dewy dike diskin disley dobbs doggett
4 doleman dolittle dollard donalds dorrell dowdell dowdeswell duckett dunem durkin dyason ealham eames eansworth
4 earing easdown eastaugh eastell easterbrook eccleston eddison edley edmondson eedie ekin eldridge elfman ellans
4 ellard elleray elling elmhirst elsmore elston embleton emmett emmings emmins ennis enticott epsom esan eslick essop
4 etherington ettrick exton faber fackrell fairbrace fairclough fallagher fallis fanning farnum favill fawcet fearns
4 feetham fennelly ferdinand fewell fiederling fielder filliol finnimore fishlock flattery flavell fletchet flintoff
4 floate follon fordfer forester forsdyke fortune fossard foxall freeborn freeson freight fricker frodsham froggett
4 fullerton furley gailey galert galland galligan gallivan gannaway gardson garet garraway garrick gascoine gassally
4 gaston gatley gayle georgeson geraghty gerald gibbond giddens giddins gilbranch gillane gillen gilligan ginsberg
4 glassey glassford glend glessal godman goldenfield goldney golds goldstone goodfellow goodroe gore gorilla gormley
4 goswell gougerty goulbourne gourley gowrie graveney greathead greenacre greenidge grimley grindle guilbert guilloy
4 gull hadaway hagel hailwood hallaron hallet halligan hallissey halton hamlett hammett hancocks handford handrie
4 hanes hanks hann hanneghan harbinson harbison harborne harby harcourt hardacre hardcastle harl harrill haselton
4 hassall hatfield hatherall hatten havern haylett haymes hayre hayter hayton heale hearsey heighway helgesson hemmer
4 hendon hendricks hendy henning henshall hermiston hersey hesse hester heth hett heward hewit hewson heyburn hibbett
4 hicklin hiddleston highley hiles hillson hinckley hindess hinxman hipkin hipwell hiskett hockton hollands hollings
4 hollins hollowell holm holtam holter holton homes hopegood hopton hore hornsby horricks hosband hosken hougham
4 hourston howatson howitt hudds huffer huggett hugh humprey hutcheon hylands hynam ilett inker innalls isbill isgate
4 jacks jaffray jakeman jansen jenkyns jensen jerry jevons jewers kanes karne karras kayes kealey keffler kempson
4 kerrell kerrighen kett kettles keward kiddle kikrbride kilnan kilroy kingman kingsland kinniburgh kirtley knappett
4 knockton koban kram kristensen kurian lace ladyer lahert laidens lambourne lamey lammens lanaghan lancashire
4 landfort lanebridge lapham larke larratt larter lasco lass laurans lawley lawrences laxton leask leaton ledgard
4 ledwith leeder leeman leenon lemmon lennie leverett levis leyton libary lickman liddicott liggett lingard linington
4 lippiard loch lochhead locking lockley longbone longmore loughenbury loveridge lovering lowman lubbock luckock
4 lucock ludbrook ludick lutt luvsya lycett lyme mabey macadam maccarthy maccartney macdougall mackenton mackerr
4 mackintsoh macksay macqueen macrosson mactaggart magan magor maisey makins malcolmson mallory mangold manifold manns
4 manston mantle manton mardon marke markes markey markwell marlin marlon marras marshal marx maryon maskell mastro
4 matts maycock maylett mayling maytham mcalaney mcalistar mcalonan mcandrew mcbrine mcbroom mccarragher mccastle
4 mccawley mcchord mcclair mcclements mccoll mccraight mccrystal mccusker mccutcheon mcfedries mcferran mcgarrity
4 mcgreavy mcgreger mcgunigall mcgurk mcilvenny mcilwrath mcinnerney mckane mckelvie mckimmie mclain mclevy mcmorrine
4 mcmurtry mcnamata mcrow mcshera mcswiggan mctavish mcwhaw meagher meddick meens megson meltham melton meltzer
4 mendham merifield merrett merrington meston mewett meyrane middelton middlebrook midgley mikinson millian millsom
4 milo minall mincher minchin mold mollard molson moppett morby mordan mordauntsmith morgon morrant morrill mort
4 morten mortensen morvan mosby mounsdon mountbatten mousley mudge mugford mullaney mullings mulvey mumford munher
4 murkin mussmann musson neave newbury newey nightingale nilsen noach nood norsworthy nutella oakey oakton obrian
4 ocallaghan okelly oman oriley orritt orwin ottey overfield oxby paddock paddon paget paillard pandey pantry
4 parkhurst parkington pattern paveling paxton paylor payter pearse peden pendry penverne pepperman petherbridge
4 pettersen pettifer peverett pickstone pidd pilbrow pilkingtin pinkett pinto pitchers pleece plommer plumtree pogue
4 ponter portrey pottinger powley poynton pragnell prandle primmer probett pugsley punnett purchas purd pursey pygall
4 pyke pyne quinnell radmall rainford ramm rands ranfield rapley rapson raval rawlins raynham readle reavey redgrave
4 reedy reffell reidy rendell renforth reno renton repton rhone richer rickford rickson ridding rigbey ringham riordan
4 robeson robston roby roderick rolland rookes ropple rosenblatt roulston round rourke rowberry rowell rubble ruben
4 rugg russ ruthven ryall ryalls ryans ryland rylatt safford salsmann sandall sawhney sawyers saxby saying saywell
4 scaife scard seabridge seaman searl seller selwood sewel shackleford shackler shaff sharkie sharrad shatwell shawyer
4 shearwood shelbourne shelby sheth shime shreeve siddle sidwell silvers silverstein sinatra sirmond sivins skeef
4 skeet skeggs skervin slaytor sleeman smedely smedley smithe smitheringale smitherson solloway solomons sopp sothcott
4 soukal southerden sparke sparkhall speare spender sperry spice spilman springate springer spurden spurgeon spurr
4 stait stan stanmore stannett staron statham statter staunton stclair steed steeper stellon stenning stern sterry
4 stores storrs stowell strub struthers studd sturkey sturney stutton swaby swanborough swatman swill swindells
4 swinden syers symmons syson tallis tamber teather tell tellis thaxter thelwell thorndyke thornhill thraves thurbon
4 tilford tilston timperley tips tisdell titmuss todde tollett tooley toon topley torrance torrol tottman towell
4 trower trundle turke turland turpin turvey tustin tutton twanley twidale twine tyne upfield upsdell uttridge
4 vallance varey verell vickerman villis viney voakes vodden waddington wadle walkers walley warde wares warmington
4 warnett warrilow watton waycott wayman wayney wead wearing weatherhead weeden weedon weet weigall welham wendel
4 wendon wendy wetton whale whateley wheelan wheldon whetstone whiskin whistler whitting whitton wicksted willey
4 willicott willington wilmore windle windmill wingham wingrove winnell winspear winstone wisdom withall withey
4 woodard woodburn wooding woodman woodruffe woodvine woolacott wooler woolmore woolridge wordsworth wormwell wraith
4 wrangham wratten wyle wyness yabsley yarker yarnall yarnold yetman younge
3 abbass abbate abbot abbotts abbs abdul abert abey able abrahams ackary acock adamsshepherd adderley adie adkins
3 adlam admas adminson adnett adnitt adsett ager ahern ainsley ainslie airey akehurst akingson akins aktar albrighton
3 alcroft alderman aldersley aldren aldworth alesbrook alexandar alker alladee allanson allcott alldridge alldritt
3 allender allenjessett allerton alletson alliott allkins allonby allsopp alsop altham althoff alton ambrose amner
3 amott amstead amstell anakin ancane anchor anchorman anley anness anning anniss anson antcliff applegarth applegate
3 apsey apsley ardern argyle arkwright armand armitt arnall arnel arnull aron arter artliff aser ashall ashbey
3 ashbridge ashmore ashurst ashwell asker askwith asom aspey aspland aspley asquith atcheson athan atherley atherstone
3 atmore atter attewell atton attridge attwell auberton aubrey aucott auton avison axell ayley ayliffe aylott ayre
3 babbage babington bacall baddeley badger baggs bagott bagrin bakewell balchin balcomb baldam balderstone baldock
3 baliss ballinger balloch ballot balmer bamber bambury bane banfield banford bank bannan bannerman banton barbary
3 barchard barcock bardot barends barfoot barkby barkham barks barland barnaby barnden barns barnsley barnwell
3 barradell barren barret barrie barrowcliffe barsby bartell bartman barwell barwick bascombe basham bashford
3 baskerville baskin basnett bassingthwaighte bastion batchford battrick bauckham baulk bauman bawden bayley bayne
3 baynes baynton bays beacock beacon beales beaman beardmore beardsley bearman bearne beasmore beche beckley beddow
3 beddows bede beecher beed beedle beeks beeness beeney bees belgrave bellamey bellars bellgrove bellman belmont
3 benchoff bendel benedict bennell bens bensley benstead bently benwell bergeron bergin bern bernstone berrow berthon
3 berton bess bett bettles bevington bewell bewley bexon bickers bickett bickford bickle bickmore bicknell biddles
3 biggart biggins bigham bigsby billing billings billingsley bills bilsby bilton binch binks binnion binns birchenough
3 birchley birdsall birdsey birkbeck birkby bishton biswell bitton blackaby blackham blacksmith blackstock blackstone
3 blagg blakeburn blakely blakesley blandine blanshard blanton blasdale blaxall blaxley blears bleasby blewden blewett
3 blick blinman blissett block blondel blood bloodworth blooms blunt bobbin bobbington bobinson bocock bodkin bodman
3 boffey bolam boler bollard bollen bolsom bolster boneham bonell bonson booker bookham borill borthen borton boscombe
3 boslem bosman bostridge boswell bosworth bottle bottrell bouckley bough boughton bourke bouse bouskill bowdey
3 bowdler bowe boweren bowling bowness bowser bowskill boxley boyall boydell boyers boyham boyland boynes bracken
3 brackenridge brackstone bradbrook bradding bradman brahney braidwood braisby brame bramham branagh brander brandham
3 brandon brandwood brandy branigan brann brannvall branscombe branston branton braodbent braswell bratton breakspear
3 brechin breckon bregan breheny brelsforth brember bretherly brettingham brew brewin briand bricknell brickwood
3 bridden bridgman bridson brier brighting brightwhite brimley brindley brisard bristowe brittain brittan brittin
3 broad broadfoot broadgate brocket brocklebank brocklesby brockway brockwell brodhurst brombley bronitt brookin
3 brooman brotherston brotherton brownhill brownreed bruggs brugwin brundish brunel brunskill brunswick bruwin bryars
3 bryden bryer bryers bryn bucke bucket buckfield buckie buckmaster bucknore buckwell buffrey buglass bulger bullers
3 bundock bungar bunker bunston bunter burbage burchett burchnall burdass burfitt burkin burlet burley burlton burnand
3 burney burnish burnside burrage burrell burtan burtle burtt burwell bury buscall bushell butchers buttle buttress
3 byatt byers byfield byron cable cadden caddick cadge cadogan cadwallader cafferty cahn caines cairney calastine
3 callagan callander callcut callen callingham calthorpe cambray campan candlin cantliffe cantwell capel capeling
3 caple capp cardeal cardy carleton carmoody carnell carrick carrier carry carsley cartmell carver carvey carvill
3 carville carwdell casely casselden cassell casserly castles castleton cathery catlow cattan cattermoul caulton
3 cavell cawston caygill chabert chaffey chalcroft chalke chalker challinor challis challoner chamber chambon chamley
3 chandley channon chappin chapps charlwood chatters chattey chatting checketts cheetam chellun chesterman chesterton
3 chestnut chesworth chilton chinn chippendale chislett chittock chorley chowdrey chuckster chudley churne cifford
3 clack clapp clarey clavin clawson claydon clayfield cleasby cleeter clelland clemens clement clemmans clemmey
3 clempson cleret clerk cleugh clipstone clohesy clout clyde coakes coar cobban cochrae cochran cockayne cocklin
3 cockram codd coghlin cogman coker colborne colbourn coldham coldrick colegrave coley coller colligan collings
3 collyer colquhoun comerford common condry conley connal connaughton connel connors constant convey conyers cookland
3 cooksey cooksley coop coope coote coppack coppenhall copperthwaite copperwaite coppin copping coppola corbin corbyn
3 cordel cordell corden corder cordery corke corkhill corne cornell cornet cornett corney cornford cornforth corrall
3 corran corris corry corthorn cosmar cosslett cothier cott cottam cottingham cottrill couchman couldrey couldwell
3 couling coulstock coultrup courland course courtman covel covington cowen cowles coxley crafter cragg crahart
3 crailey cram cramm cran craney cranmer craske crawofrd creary creaser creech creevy creighton cremer cribb crichton
3 crick criddle crimmons cripple crofte cromack cromie crompton cromwell crookall crooks crookston cropley cropper
3 crossly crosstley crosthwaite croston croughan crowdell crrombie crutchley cryan cubbin cuffe culbert culley
3 cullingford cullingworth cully culpin culver cumberland cupitt cuppleditch curd cureton cursley cursons curt curtain
3 curtin cushen cusson cutforth cutting dacombe daglish dagnell daines dakin dalgleish daligan dalley dand danes
3 danett dangol danielson dant darling darlow davids davill davren dawick dawkes daxner deakins dearman deehan
3 deeprose deeran deering delahoy delamere delmar denholm denne dennehy denness deny denyer deppe depter derbyshire
3 derham dermott dervin deverick deverill devery devitt dewan dewart dewey dewis deyes dibbert dibley diboll dickins
3 diffley dilworth dingwall dinkle dinsdale diribarne diskens ditchfield dobinson dockyard dodkin dodman dodsworth
3 dogherty dolby dolding dollery dollin donagher donaghue donahue donegan donnel donnellan donockley doohan doolan
3 doone door doorley dopson dore dorey dorge dorsett dougan douse dovey dowd dowle downier dowse dowsett drage
3 drakeley dredge drene drewery drewry drohan druce dryburgh dryden ducker duckers duddle duddridge duffell duffen
3 dugdale duggin duley dumay dumbarton dummer dummett dummigan dunbar duncalfe duncombe dunham duninng dunkerley
3 dunnam dunridge dunsby dunstan dunwell durbridge durling durning dury dutson dutton duwell dyball dyke dylan eade
3 ealy earl earle earley easdale easen eastaway eatherington ebbs ebdon ebeling eburne ecclestone eccott eckersley
3 eddleston edeson edgerton edkins edler edmundson edney edon edwick eggby eggison eggleston eglan egleton eglin
3 elbutt eldeston elkin elkington ellam ellershaw ellery ellingham ellrott elmore elms elsdon elson elstone eltis
3 elven elvin elvins elwood elworthy elzer emberson emerick emmery emmons emmott emms endroe ennos entwistle ernest
3 erridge escott eskins espley essan estlick etheridge etherton evason everdell everill eveson evrard ewin exon eyett
3 fabb fadden faherty fairbrother fairchild fairfield fairgrieve fairhead falconbridge faley falsh falvey farge
3 farnell farnsowrth farnsworth farnworth farow farrer farrier fatcat faulks favell fawbert fawn fayers fayon fealy
3 fearon feather feehan feely fegan fellmen felter fender feneley fenlon fennell fennings fenson fently fereday ferg
3 fergusson fernley ferraby ferran ferreday ferries ferwinckle fewings fewtrell fibbs fick fielden filbey filingham
3 fillary fillingham fillis filson finbow finegan finlayson finnemore fitchford fitzgibbon flannagan flannigan flatley
3 flaxman fleet fleetham flintstone flitter floss flyn foden fogerty foland fone footer forge forgham forrow fortey
3 foskett fosse foston fotherby foulds fowley foyd frankinson frater frazier frear frederick frederikson freebody
3 freeland freeth frewing frey fritchley froggatt frogley froy frusher full fullard fulleron furness furnish furst
3 furter fynn gadd gaffin gaffy gainsford galavan gallon gallop galpin gandon gandy gannon gard garman garnett garnham
3 garraghan garratty garrigan garrod garson garthwaite garton gartshore gartside garwell garwood gascon gaskin gasson
3 gatehouse gatenby gateson gatrell gaughan gawley gaye gayler gedney genin genner geoffroy gerety gernard geynes
3 gibins giblett gibney gidley giffard giffen gilbertson gilbourne gilboy gilbride gillbanks gilley gillian gillingham
3 gillings gillingwater gilly gilman gilpin gilson gimbert ginnett gittins glacken gladwin glandfield glasser gled
3 glyn goatham goatley gobbs gobert goddy godley godrich godward goldenberg goldspink goleby gollner gondal goodey
3 goodings goodliff goodricke goodrum goose gordan gording gorham gormely gorrie gorst goss gossman gott gowers
3 gowthorpe goyal graby gracey graffham grafham grafton graley grave graven greasley gree greeman greenlaw greenstock
3 gregg gregson grehan grenfell grenn gresswell greyling grigg grimal grimsey grint griphin grist grizzard grooms
3 grosset grossett grove grover grubb gruffudd gruffydd grumley grumond gudgeon guggan gullan gundry gundy gunston
3 gunt guntley gurner gurney guyett gwinnett gwynne gymer hackel hackney haddow haden hadiman hagen haggarty haggie
3 hagley hagues haime hainey hainsworth hakes halbert haldane halderman hallers hallewell hallows hallsworth halpern
3 halsey hambleton hamblett hamblin hambridge hambury hames hammans hammar hammings hammonds hamper hanbury hancox
3 handforth handston hankinson hannums hanon hansford hanshaw hanton haragan harbord harbottle harcup hardiman hardin
3 hardisty hardman harfield harfoot hargrave hargun harkin harlan harling harlot harmel harms harn harnett harpic
3 harrod harrower hartfield hartland hartle hartmann hartopp hartung hartwell harward hase haseldine haselhurst
3 haseltine haskett hasson hastick hastilow hatchard hatchman hately hatherly haton haugh haughey haunch haver havers
3 haward hawarden hawcroft hawe hawken hawkesworth hawks hawksley hawtree haycocks haydock haydon hayhow haylings
3 hayman hayne hays hazelden hazeldine hazelwood hazlewood headland heap hearfield hearth hearton heaver hebenton
3 hebry heckley hedger heffron heighton hellens hellewell helliwell hellman hellyer helmer helsby hembling hemin
3 hemmingfield hemp hemsley hendley hendrick hendrie hendriks henleygood henman henville henwood hepden herath hercock
3 herdman hereward herning herriman hertey heseltine hesford hesketh heskett heslop heyes heyns heyward hiatt hibbs
3 hickling hields higton hilbourne hilder hillbeck hillcoat hilliar hilliard hillsdon hillyard hillyer hilpert hilson
3 hinch hincks hinder hinkin hinkley hinks hinman hinsley hipgrave hipkiss hire hirons hiscox hitch hitchen hitchens
3 hitchins hives hixon hobbin hobin hoblyn hobman hockey hodgekins hodgetts hodgkin hodgkiss hoff hogben hoggard
3 hoggart hogston hoksins holbrough holcroft holdcroft holdgate hollaway holledge hollen holleran hollick hollier
3 holling hollingsworth hollinshead hollman holloran hollyman holyland honeyman hooks hoops hopkin hopking hoppe
3 hopper horan horglan horler horley horridge horsburgh horsey horsfall horsfield horwill horwood hoskin hothersall
3 hotten houlding houldsworth hounsell hounslow hove hover howagte howey hoyte hubb hubble huck huckin huckle
3 hucklebridge hucklesby huckstep huddart hudspeth hudspith huetson huey huffey hufton hukin hulbert hulett hulland
3 hulley hulston humbert humble hummell humpleby hundleby hunstone hunte huntly hunton hunts hunwicks hupp hurlock
3 husain hussan hustwith hutchin hutt huws huxley hyatt hyden hyland hymers ibbs iddon iggleden illingworth impey
3 ingermann ingle ingleby inglefield ingles inglethorpe inson ireson ironman irvin isbitt isherwod isman izzard
3 jameson jasper jebson jeffcock jefford jenas jennson jerome jervis jewett jewitt jewkes jewson jiggens johannson
3 johanson jolly jonas jonhson jordon joss jubb jukes kalton kampfner kanane kanber kassell kaufman keable keal
3 kearsley kearton keefe keeler keery keetley keighley keight keilty kellems kellett kelley kempster kench kenchington
3 kendal kenley kenneford kennell kenneth kenney kenrick kensington kentwood kenworthy kerby kernick kerrison kersey
3 kettell ketteringham kettle kettlewell keywood kibblewhite kiddell kidman kidner kilb kilbey kilbride kilburn
3 killeen killock kilmurry kilner kilshaw kinch kinchin kings kingscote kinnear kinnersley kinnison kinrade kinsley
3 kirkbright kirkham kitchin knab knibb knightley knighton knotts knowler knoxville knuckles knutt kolt kore kreyling
3 kurray kurt kydd lack lafferty lagan lakelin laking lakner lale lall lamby lammin lampitt lanaway lance land landing
3 landman landmann landry landymore langham langlands langmead langrick langrish langston lans lapworth larkings larn
3 larner lashbrooke latt laughlan laverack laverton lawcock lawrenson laybourn layden layfield layland lazenbury leacy
3 leaney leatherdale leaves ledger leed leeding leeshowes leetch leggatt leighfield leightley leishman lemin lemon
3 lenehan lenman lennard lenning lenton lesley leson lett levens levenson leveridge levesley levey levitt libert
3 lidster lifeson lifsey lightbody liley lillfell lillyman lillywhite lilwall limpson linday lindley lindon lindsell
3 lindstrom lineker linforth lingham linn linney linstead lints lipp lippeatt lipscombe liston litman littlefield
3 littlejohns livingston loader loades loakes loble lochrie lockey lockiby lockyer lodal lodes logg lomath longbottom
3 longden longland longman longmoor longton lool loomes looping lorgen lorimer lorkins loseby louch lough lovelass
3 lowbridge lowell lowen lowther loxton loynes lubber lubert luck luckett ludgate luft lull lunan lunness lunney lury
3 lusby lutring luxford lyden lydford lyford lynam lyndley lyne lynett lynham lynsey lynskey lyth mabbitt mabe
3 macalister macallister macaskill macbaren macbeal macbride maccluskey maccoll macduff macer macgill maciver
3 mackellar mackereth maclaren macmahon macmanus macnab macnair macnee macneil macphee macride macrory macsin maddick
3 madeley maden mader madgewick madgwick magg maginnis magner magrath mahaffy maidwell maks malas malham malin malkan
3 mallen mallender mallett maltby maltman malyon mammatt mander mands manfield mangan mannall mannering mannings mans
3 manterfield maplethorpe maragh marcham marchant marchbank marcotte mardall marett margison margitson markell
3 markings markland marren marsen marshell marson martell martland martlew marvell marwood mascall massingham matcham
3 mathie mathur matley matravers matson mattera mattock maud maudlin mavin mawdsley mawhinney maxfield maybury maydew
3 maye mayle mayler mayne mcadams mcafdden mcalear mcaleenan mcaleese mcalister mcaloon mcardell mcateer mcaughey
3 mcbeath mcbennett mcblibble mccade mccairns mccalden mccane mccanna mccarney mccarrick mccarron mccash mccathie
3 mccaughey mccay mcchesney mcclelland mcclenaghan mcclory mccloud mcclune mccole mccolhan mccombie mcconvill mccooey
3 mccook mccord mccoskey mccoy mccrank mccreery mccrum mcculla mccurley mcdaid mcdee mcdermid mcdevitt mcdivitt
3 mceachrane mceleney mcelhone mceneaney mcennerney mcenroe mcentee mcewing mcfalun mcfarnon mcgarrigle mcgarvey
3 mcgarvie mcgeary mcgeoch mcgeoghan mcghie mcgillan mcgillivray mcginney mcgladdery mcglary mcglasson mcglen
3 mcglinchey mcgoff mcgonagall mcgonagle mcgonigle mcgonnell mcgoo mcgookin mcgovern mcgreevy mcgrevey mcgroarty
3 mcgrugan mcguckin mcguirk mcgurran mcguyveur mcilvaney mcilwain mcinytre mciver mcivor mcjannet mckeer mckeever
3 mckenny mckern mckever mckey mckimm mckinder mckittrick mckoosly mclardy mclarty mclauchlan mcmair mcmann mcmenemy
3 mcmichael mcmillen mcmillian mcmillin mcminn mcmullen mcmurchie mcnabb mcnee mcneilly mcnerlin mcnicholl mcniece
3 mcniven mcpeake mcphilemy mcphillie mcquaid mcquarrie mcqueen mcquillan mcquire mcsmall mcsorley mcsteve mcsweeney
3 mctominey mcvie mcwee mcwhir mcwilliams meace meacock meades meager meak mealing meckler meddings meddins medford
3 medlam meechan meeden meehan meek meenan meese melbourne mellors mennell mepham merkett merlin merrifield merry
3 merryweather mertens mescall messam messan meyer meynell mgee mguffie miall michagan micheals michell micklethwaite
3 midge midwood milan milbourn millan millen millgan millichamp millikan millinson millis millman millon milloy milns
3 minich minnis minogue minshall minter minton miskell mitchard mitchelin mitchinson mitchison mitton mobbs mobey
3 mockridge modgill moffett mogg moggridge mohney moley moloney monahan moneypenny mongol monkhouse moorcraft
3 moorcroft moorehead moorehouse mooting mopp morant morbach mordant morecroft moreland morford morice morker morrice
3 morry mortell mortimore mosley mottershaw motton moulsley moult moulton moxham moxon moyes moylan mozley muckells
3 mudd muddell muffet muffett muggeridge mugliston muhammad mukunga mulcock mulder mule mullar mullarkey mullett
3 mulley mulligun mullin mulloy mulock mulry munch mundee mundon munnings munroe munson munton murbbery murch murney
3 murr murrill mussellwhite mustang mustow mutton myddleton myerscough mynott myres nanson nanton naughton nayler
3 neaverson nedd negros neilsen neish nelms nessbert nettleton nevins nevis newbold newcombe newill newington newland
3 newson newstead neyland nickel nickolls nicks nielsen niles noggins norbert norburn norbury norcross norm normington
3 northcott norville norwood nourse nova nowell noyes nugent number nurse nurton nutman nutt oaks oatridge oatway
3 oboyle obree ocallaghann oddy odea ogilvy ogorman okey okten olan olding oldland olds olson opayne orbell orman
3 ormond ormston orrell orton orvis oryan osmond ostcliffe oswald ottley otton ould oulton overall overett overing
3 overson overton owings oxenham packman padfield padgett padley padmore paines pale pallister papworth parke parkman
3 parnham parsonage parton parvin pashley passey passingham paston patching patmore pattimore payer paynter payton
3 peachey pearcey pearcy peasgood pedder peeger peeters pelham pendall pendebury pendell penman pennant pennicott
3 pennock penry pentelow penter penton penven peplow perchard perrill perriman perrott petch pettett pettey petts
3 phippen phipson picken picknett pickup piddington pidgeon piesley piggott pincombe piney pinfield pins pinson
3 pithers pitney pittaway pittock plater platter playfair playford plowman plumber plumpton plunkett pocklington
3 podmore pointon pollett pollin ponsford pool poorish popeley poppins porritt portlock portman posthill potton
3 poulsen poultney powner powney poxon poyner pratley presley prestwood pretsell priestland priestley pringles proser
3 proudley proudmore prowle prowse pruce pryde pryke prykee puddicombe pulford pullin punter punton purdey purdy
3 purkiss purssell purton purvey pushman pyatt pycroft pykett pyman pymm pymont quirke radnor railton ralls ralston
3 rampton ramshaw randal randell randerson ranford ransley rastall ratcliff rathbone rathmell rattigan ravenhall
3 rawkins rawson rayburn rayment razey reaney reddick redford redin rednall reeder reffold remmer rendall renna rennox
3 renyard reygan ribbans ricard rickman ricksen ridd riddick riddler riddock rider ridgard ridgeway riding ridler
3 riggs right rignall rill rillie rimmell rimmington ringwood rippon risk rissmann ritson ritter rivett robbinson
3 roberson roberston roberton robishaw rochford rockall rocker rodd roddam roffey rohan rohen rolinson rollason
3 rollins root roseman rosenberg rosendale rosenthal roser rosethorn rosey rossall rosse rossington rothe roughsedge
3 rowatt rowbotham rowbottom rowett rowles rowsell royce rubin ruck ruddin ruddock rudge rudling ruffell rumball
3 rumbold rupp rusbridge rushbrook rushbrooke rushe rushforth russer russle rutley rylands rymer sacker saffman
3 saggers saggs sait salamon sale salmond salvage salvan sames sampford sand sander sandford sandham sankey sansom
3 sansome sapsworth sartin sartori sattar satterley savill sawdon sawford sayer saylan scales scarfe scarrow
3 scholefield scholes schollar scot scotton scotts scrivener scrowther scrutton scud scutt scutts seabrook seaby
3 seahorse seale seales seare searson sedgley seekings seemann seemley sefton segall sellar sellwood selman selwyn
3 seman seng sengul seppings sergent serth setchell setford setter shackles shailes shalaby shale shanker shannen
3 shariff sharrocks sharrod shaye shayle shayler shearey shearing shedden sheen sheens sheetenhelm sheffield shelford
3 shellard shelling shemmeld shenstone shenton shepley shepperd sheridon sherlock sherratt shervill shevlin shewell
3 shield shillam shilling shimmin shiner shinkins shipperly shirlaw shiston shivers shore shorey shorley shrigley
3 shrimpton shurmer shuttlewood sibson sibthorp sibthorpe sidaway siddons sidnell sidney siegler sigsworth silburne
3 sills silsby silvester silvey simcox simkiss simm simmen simpkins simpleton simsek simson singer sinkins sinton
3 sirling skerratt skerry skillin skilton skipp sladdin slaven sleath sledge smaith smither smithurst smoth snaddon
3 snailham snaith sneesby snelson snowball soares soarks sobey solester soley solliss soloman solt sommer sommerton
3 sond souster southway southwood sowman soyer spacey sparey spear spearing spedding sperling spillane spilling
3 spinghar spinney spinnler spires sprackling spratt sproston spruce spry stadden stagg staight staley stallard
3 stallone stamper stanbrough stancombe standing stanforth stansbridge stanway stanworth stanyard stanyer stapleford
3 starke starling starns stearman stedford steeden steedman steggles stennard stennett stent stepney sterrick stevely
3 stichbury stiffell stimpson stinchcombe stinton stirrups stitchener stitt stobart stobbart stockham stoddard stokell
3 stolliday stonehewer stonelake storm storrie storror stow straker stranack strauss streeter strefford strode
3 strother strudwick strugnell strutt strype stubley stump stunt stupple sturman suggur sullon sully sumers summan
3 summersall summerson summs sunder sunt surgenor surman suthons sutt svenson swaden swainston sweales sween sweeny
3 sweetman sweneey swindles swingler swinn swint sycamore syder sygrove symmers symons syms syrett syverson tabersham
3 taft tagg tallon tambling tandon tansey tant tapp tappin tarbard tarbuck tarrant tatlow tatnell tattersall teagle
3 teanby teape teare tearle tebbetts tebbs tebbutt tedd temperley terrant terrell terrett terris tetlow tewkesbury
3 thacker thake thirlway thirlwell thirnton thistleton thoms thomsett thorn thornberry thorndike thornes thrift
3 thurgood thurling thursby thwaite tickell tidman tilbury tillman timberlake timbs timlin timmer tingle tingley
3 tinklin tinks tipler tipton tisdale titmarsh titterington toates tokely tollan tollervey tollis tolmay tomelty
3 tompkin tompson tomsett tomson tonner tooke tookey toone toothill topliss topp topping torbitt torin torley torrens
3 torrie toseland totterdell towler towning trail trainer traviss traylen trayling treadwell treasurer treble treen
3 tremblay trendall trennery tressle trevatt trevor tribble troller trollope troon trotter troughton trow troy trump
3 truswell tubb tubbs tuckett tuckley tuffnell tufnall tuggey tullett tulley tume tunks tunnicliffe tupling turkington
3 turley turnell tush tushingham tutill tuttle twist twitchett twydell twyford tyers tyman tyson uddin ullman ullmann
3 ulyatt umney unwin upjohn upson urwin utley utterson vallins vallory vann vanstone vanwell varndell vaughn veale
3 veasey velds venables verdon verney vickars vikers villiger viner vines vinicombe vinny vinton vockins vollans voyse
3 vyner wadd waddell waddingham wadhams wadsworth waide waight wainman wainright wake wakelam wakeling wakeman wakes
3 wakley walby walch walcott walder walding waldorn waldram walkin walkington wallbridge wallcraft walliker wallin
3 walwyn warbrick warder wardill wardleworth wardman wardop wardrop wareham warmisham warmsley warnes warrener warrick
3 warronson warton wary washbrook washer washford washington waterford wates watkin watkiss watsham wayte weare
3 weavers websdale weighell welland wellens wellings welly weltch wenlock wensley wenster wescomb wesley wesson
3 westall westbury westcott westen westerby westerman westhead westmore wetherall weton weymouth whaley wharram
3 whatford wheate wheatman wheaton wheble whelpton whenlock wherton whetton whicker whickman whiles whinham whit
3 whitbread whitburn whitchurch whitcombe whitehall whiteside whitesmith whiteway whitmarsh whittall whittard whitten
3 whitter whittern whitwell whomsley whymark wickers widdow wigfield wiggett wiglet wigmore wilburn wilcock wilders
3 wildsmith wiley wilgoss wilhelmson wilk willing willock willoughby wilmers wilsenham wince winchcombe wincote
3 windley windridge wing wingfield winks winlow winnett winney winslade winterbourne winterman winton wiser wishart
3 witchell witherden withney witney witts wolfson wolstenholme wolverson woodage woodbury wooder woodfield woodgate
3 woodings woodrough woodsend wooley woolfrey woolliscroft woollven woolstencroft woolston woolven woosnam worburton
3 wordley worker worpole worsfold worswick worton wotton wragsdale wrake wrangle wrigley wycherley wyke wykes wyles
3 wyman wynn wynter wythe yallop yang yard yarlett yeadon yeardley yeardsley yeldon yeoman yoman yomkins yorston yusuf
`;
