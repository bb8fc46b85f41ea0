// Written by `npm run generate` from openapi.yaml. Do not edit.

import { codePointLength, gatherErrors } from './validator-runtime.js';

"use strict";
export const snapshot = validate20;
const schema31 = {"$id":"snapshot","type":"object","additionalProperties":false,"properties":{"format":{"type":"integer"},"written_by":{"type":"string"},"world":{"type":"object","additionalProperties":false,"properties":{"state":{"type":"object","required":["now","seed","ids","random","orgId","banned","tier","caps","scraper","usage"],"properties":{"now":{"type":"integer","minimum":86400000,"maximum":253370764799999},"seed":{"type":"integer","minimum":0,"maximum":4294967295},"ids":{"type":"integer","minimum":0,"maximum":4294967295},"random":{"type":"integer","minimum":-2147483648,"maximum":4294967296},"orgId":{"type":"string","format":"uuid"},"banned":{"type":"boolean"},"timezone":{"type":"string"},"slotMs":{"enum":[900000,86400000]},"tier":{"enum":["free","starter","ultra",null]},"caps":{"type":"object","properties":{"max_creators_per_org":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"max_projects_per_org":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"max_members_per_org":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"max_api_requests_per_day":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"max_manual_scrape_triggers_per_day":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"stats_history_retention_days":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"max_payout_methods_per_org":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"max_tracked_videos_per_org":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"max_campaigns_per_project":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"max_campaign_items_per_campaign":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"max_payout_structures_per_project":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"max_api_keys_per_org":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"min_video_stats_hours":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"min_discover_videos_hours":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"min_creator_profiles_hours":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991}},"additionalProperties":false},"scraper":{"enum":["auto","stalled","simulated"]},"lastSweepAt":{"type":["string","null"],"format":"date-time"},"profiles":{"type":"object","additionalProperties":{"type":"object","additionalProperties":false,"properties":{"postsPerWeek":{"type":"number","minimum":0,"maximum":10000},"typicalViews":{"type":"number","minimum":0,"maximum":1000000000000},"spread":{"type":"number","minimum":0,"maximum":100},"followers":{"type":"integer","minimum":0,"maximum":9007199254740991},"captions":{"type":"array","minItems":1,"items":{"type":"string"}},"reachable":{"type":"boolean"}}}},"usage":{"type":"object","properties":{"day":{"type":"integer","minimum":0,"maximum":3000000},"requests":{"type":"integer","minimum":0,"maximum":9007199254740991},"scrapes":{"type":"integer","minimum":0,"maximum":9007199254740991}},"required":["day","requests","scrapes"]},"rules":{"type":"object","additionalProperties":false,"properties":{"week_start":{"enum":["monday","sunday","saturday"]},"rounding":{"enum":["half_up","half_even","floor"]},"thresholds":{"enum":["reached","exceeded"]},"views_taken":{"enum":["at_end","after_48_hours"]},"goal_span":{"enum":["any_day","every_day"]},"without_goals":{"enum":["unpaid","paid"]},"partial_days":{"enum":["counted","left_out"]},"period_edits":{"enum":["at_once","next_boundary"]},"late_assignments":{"enum":["unpaid","paid"]},"first_followers":{"enum":["there_before","gained"]},"idempotency_scope":{"enum":["api_key","organization"]}}}}},"tables":{"type":"object","additionalProperties":false,"properties":{"projects":{"type":"array","items":{"$ref":"spec:/Project","required":["id","name","description","org_id","created_at","updated_at","readme","metadata"]},"minItems":1},"creators":{"type":"array","items":{"$ref":"spec:/Creator","required":["id","project_id","tiktok_handle","display_name","description","metadata","tracking_mode","follower_count","total_likes_count","video_count","last_scraped_at","is_active","avatar_url","tracking_start_date","readme","created_at","updated_at"]}},"videos":{"type":"array","items":{"$ref":"spec:/Video","required":["id","creator_id","url","description","metadata","view_count","like_count","comment_count","share_count","tracking_status","posted_at","last_scraped_at","project_id","tiktok_video_id","title","save_count","thumbnail_url","readme","created_at","updated_at","tracking_disabled_at"]}},"campaigns":{"type":"array","items":{"$ref":"spec:/Campaign","required":["id","project_id","name","description","metadata","created_at","updated_at","readme","target_views","target_at"]}},"campaign_items":{"type":"array","items":{"$ref":"spec:/CampaignItem","required":["id","campaign_id","item_type","item_id","created_at"]}},"goals":{"type":"array","items":{"$ref":"spec:/Goal","required":["id","creator_id","project_id","metric","target_value","period","start_date","end_date","is_active","created_at","updated_at"]}},"annotations":{"type":"array","items":{"$ref":"spec:/Annotation","required":["id","project_id","entity","entity_id","date","kind","label","metadata","created_at"]}},"payout_methods":{"type":"array","items":{"$ref":"spec:/PayoutMethod","required":["id","org_id","name","icon_url","is_default","is_active","metadata","readme","created_at"]}},"payout_structures":{"type":"array","items":{"type":"object","properties":{"id":{"type":"string","format":"uuid"},"project_id":{"type":"string","format":"uuid"},"name":{"type":"string"},"is_active":{"type":"boolean"},"current_version":{"$ref":"spec:/PayoutStructureVersion","required":["id","structure_id","version","period","amount_cents","currency","criteria_type","criteria_params","proration_mode","effective_at","created_at"]},"metadata":{"type":"object"},"readme":{"type":["string","null"]},"created_at":{"type":"string","format":"date-time"}},"required":["id","project_id","name","is_active","current_version","metadata","readme","created_at"]}},"payout_structure_versions":{"type":"array","items":{"$ref":"spec:/PayoutStructureVersion","required":["id","structure_id","version","period","amount_cents","currency","criteria_type","criteria_params","proration_mode","effective_at","created_at"]}},"payout_assignments":{"type":"array","items":{"$ref":"spec:/PayoutAssignment","required":["id","structure_id","creator_id","assigned_at","unassigned_at"]}},"payout_accruals":{"type":"array","items":{"$ref":"spec:/PayoutAccrual","required":["id","creator_id","structure_id","structure_version_id","period_start_at","period_end_at","amount_cents","currency","status","inputs_snapshot","created_at","updated_at"]}},"payout_payments":{"type":"array","items":{"$ref":"spec:/PayoutPayment","required":["id","project_id","creator_id","method_id","method_name_snapshot","total_amount_cents","status","paid_at","payout_payment_lines","payout_adjustments","metadata","readme","currency","created_at","updated_at"]}},"settlements":{"type":"array","items":{"type":"object","properties":{"id":{"type":"string"},"structure_id":{"type":"string","format":"uuid"},"creator_id":{"type":"string","format":"uuid"},"ranges":{"type":"array","items":{"type":"integer","minimum":0,"maximum":3000000}}},"required":["id","structure_id","creator_id","ranges"]}},"accrual_evidence":{"type":"array","items":{"type":"object","properties":{"id":{"type":"string","format":"uuid"},"eligible":{"type":"array","items":{"type":"integer","minimum":0,"maximum":3000000}},"covered":{"type":"array","items":{"type":"integer","minimum":0,"maximum":3000000}},"videos":{"type":"array","items":{"type":"object","properties":{"video_id":{"type":"string","format":"uuid"},"posted_at":{"type":"string","format":"date-time"},"view_count":{"type":"integer","minimum":0,"maximum":9007199254740991},"tracking_status":{"$ref":"spec:/TrackingStatus"}},"required":["video_id","posted_at","view_count","tracking_status"]}}},"required":["id","eligible","covered","videos"]}},"warnings":{"type":"array","items":{"type":"object","properties":{"id":{"type":"string","format":"uuid"},"created_at":{"type":"string","format":"date-time"},"code":{"type":"string"},"message":{"type":"string"}},"required":["id","created_at","code","message"]}}}},"history":{"type":"object","properties":{"videos":{"type":"array","items":{"type":"array","prefixItems":[{"type":"string","format":"uuid"},{"type":"string","pattern":"^[A-Za-z0-9+/]*={0,2}$"}],"items":false,"minItems":2}},"creators":{"type":"array","items":{"type":"array","prefixItems":[{"type":"string","format":"uuid"},{"type":"string","pattern":"^[A-Za-z0-9+/]*={0,2}$"}],"items":false,"minItems":2}}},"required":["videos","creators"]}},"required":["state","tables","history"]},"idempotency":{"type":"array","items":{"type":"array","prefixItems":[{"type":"string"},{"type":"object","properties":{"route":{"type":"string"},"body":{"type":"string"},"answer":{"type":"object","properties":{"status":{"type":"integer","minimum":200,"maximum":299},"headers":{"type":"object","propertyNames":{"pattern":"^[a-z0-9-]+$"},"additionalProperties":{"type":"string","pattern":"^[\\x20-\\x7e]*$"}},"body":{"type":"string"}},"required":["status","headers","body"]},"at":{"type":"integer","minimum":86400000,"maximum":253370764799999}},"required":["route","body","answer","at"]}],"items":false,"minItems":2}},"rate_limits":{"type":"object","additionalProperties":false,"properties":{"enabled":{"type":"boolean"},"windows":{"type":"object","additionalProperties":{"type":"array","items":{"type":"integer","minimum":86400000,"maximum":253370764799999}}}},"required":["enabled","windows"]},"faults":{"type":"object","additionalProperties":false,"properties":{"faults":{"type":"array","items":{"type":"object","additionalProperties":false,"properties":{"operation":{"enum":["*","getSchema","getOpenapi","listProjects","createProject","getProject","updateProject","listCreators","createCreators","bulkRemoveCreators","bulkReenableCreators","getCreator","updateCreator","deleteCreator","scrapeCreator","getCreatorStats","listVideos","addVideo","bulkDisableVideoTracking","getVideo","updateVideo","deleteVideo","scrapeVideo","disableVideoTracking","getVideoStats","listCampaigns","createCampaign","getCampaign","updateCampaign","deleteCampaign","listCampaignItems","addCampaignItem","removeCampaignItem","getCampaignStats","listGoals","createGoal","updateGoal","deleteGoal","getGoalCompliance","getAnalytics","getAnalyticsSchema","listAnnotations","createAnnotation","updateAnnotation","deleteAnnotation","getVideoLeaderboard","getPostingHeatmap","getGoalComplianceCounts","getViewDistribution","getOutliers","getCreatorLeaderboard","getPostingConsistency","getCreatorScatter","getCampaignLeaderboard","getMemberOverlap","listPayoutMethods","createPayoutMethod","getPayoutMethod","updatePayoutMethod","deletePayoutMethod","listPayoutStructures","createPayoutStructure","getPayoutStructure","updatePayoutStructure","deletePayoutStructure","listPayoutAssignments","createPayoutAssignments","deletePayoutAssignments","listPayoutAccruals","getPayoutAccrual","updatePayoutAccrual","listPayoutPayments","createPayoutPayment","getPayoutPayment","updatePayoutPayment"]},"kind":{"enum":["status","latency","rate_limited","drop_before","drop_after","stall_body","malformed_json"]},"times":{"type":"integer","minimum":1,"maximum":9007199254740991},"skip":{"type":"integer","minimum":0,"maximum":9007199254740991},"probability":{"type":"number","minimum":0,"maximum":1},"status":{"type":"integer","minimum":400,"maximum":599},"code":{"type":"string","minLength":1,"maxLength":100},"ms":{"type":["integer","array"],"minimum":0,"maximum":600000,"items":{"type":"integer","minimum":0,"maximum":600000},"minItems":2,"maxItems":2},"retry_after":{"type":"integer","minimum":0,"maximum":86400},"id":{"type":"string"},"remaining":{"type":"integer","minimum":0,"maximum":9007199254740991},"hits":{"type":"integer","minimum":0,"maximum":9007199254740991},"skipped":{"type":"integer","minimum":0,"maximum":9007199254740991}},"required":["operation","kind","id","times","skip","remaining","hits","skipped"]}},"added":{"type":"integer","minimum":0,"maximum":9007199254740991},"random":{"type":"integer"}},"required":["faults","added","random"]},"warnings":{"type":"array","items":{"type":"object","properties":{"at":{"type":"string","format":"date-time"},"code":{"type":"string"},"message":{"type":"string"},"operation":{"type":["string","null"]}},"required":["at","code","message","operation"]}},"assumptions":{"type":"array","items":{"type":"array","prefixItems":[{"type":"string"},{"type":"integer","minimum":0,"maximum":9007199254740991}],"items":false,"minItems":2}},"stubs":{"type":"object","additionalProperties":false,"properties":{"stubs":{"type":"array","items":{"type":"object","additionalProperties":false,"properties":{"operation":{"enum":["getSchema","getOpenapi","listProjects","createProject","getProject","updateProject","listCreators","createCreators","bulkRemoveCreators","bulkReenableCreators","getCreator","updateCreator","deleteCreator","scrapeCreator","getCreatorStats","listVideos","addVideo","bulkDisableVideoTracking","getVideo","updateVideo","deleteVideo","scrapeVideo","disableVideoTracking","getVideoStats","listCampaigns","createCampaign","getCampaign","updateCampaign","deleteCampaign","listCampaignItems","addCampaignItem","removeCampaignItem","getCampaignStats","listGoals","createGoal","updateGoal","deleteGoal","getGoalCompliance","getAnalytics","getAnalyticsSchema","listAnnotations","createAnnotation","updateAnnotation","deleteAnnotation","getVideoLeaderboard","getPostingHeatmap","getGoalComplianceCounts","getViewDistribution","getOutliers","getCreatorLeaderboard","getPostingConsistency","getCreatorScatter","getCampaignLeaderboard","getMemberOverlap","listPayoutMethods","createPayoutMethod","getPayoutMethod","updatePayoutMethod","deletePayoutMethod","listPayoutStructures","createPayoutStructure","getPayoutStructure","updatePayoutStructure","deletePayoutStructure","listPayoutAssignments","createPayoutAssignments","deletePayoutAssignments","listPayoutAccruals","getPayoutAccrual","updatePayoutAccrual","listPayoutPayments","createPayoutPayment","getPayoutPayment","updatePayoutPayment"]},"data":{},"meta":{"type":["object","null"]},"status":{"type":"integer","minimum":200,"maximum":299},"times":{"type":"integer","minimum":1,"maximum":9007199254740991},"id":{"type":"string"},"hits":{"type":"integer","minimum":0,"maximum":9007199254740991}},"required":["operation","data","id","hits"]}},"added":{"type":"integer","minimum":0,"maximum":9007199254740991}},"required":["stubs","added"]}},"required":["format","written_by","world","idempotency","rate_limits","faults","warnings","assumptions"]};
const schema51 = {"$id":"spec:/TrackingStatus","type":"string","enum":["auto_tracked","included","excluded","pending_review","direct_add"]};
const func1 = Object.prototype.hasOwnProperty;
const func5 = codePointLength;
const formats0 = /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})$/;
const formats2 = /^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))(?:T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d))?$/;
const schema32 = {"$id":"spec:/Project","type":"object","required":["id","name","description","org_id","created_at","updated_at"],"properties":{"id":{"$ref":"spec:/Uuid"},"name":{"type":"string"},"description":{"type":["string","null"]},"org_id":{"$ref":"spec:/Uuid"},"created_at":{"$ref":"spec:/Timestamp"},"updated_at":{"$ref":"spec:/Timestamp"},"readme":{"type":["string","null"]},"metadata":{"$ref":"spec:/Metadata"}}};
const schema33 = {"$id":"spec:/Uuid","type":"string","pattern":"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"};
const schema35 = {"$id":"spec:/Timestamp","type":"string","format":"date-time"};
const schema37 = {"$id":"spec:/Metadata","type":"object","additionalProperties":true};
const pattern4 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$", "u");

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="spec:/Project" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate21.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.id === undefined) && (missing0 = "id")) || ((data.name === undefined) && (missing0 = "name"))) || ((data.description === undefined) && (missing0 = "description"))) || ((data.org_id === undefined) && (missing0 = "org_id"))) || ((data.created_at === undefined) && (missing0 = "created_at"))) || ((data.updated_at === undefined) && (missing0 = "updated_at"))){
validate21.errors = [{instancePath,schemaPath:"openapi.json#/components/schemas/Project/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.id !== undefined){
let data0 = data.id;
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
validate21.errors = [{instancePath:instancePath+"/id",schemaPath:"openapi.json#/components/schemas/Uuid/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"},message:"must match pattern \""+"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"+"\""}];
return false;
}
}
else {
validate21.errors = [{instancePath:instancePath+"/id",schemaPath:"openapi.json#/components/schemas/Uuid/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined){
const _errs4 = errors;
if(typeof data.name !== "string"){
validate21.errors = [{instancePath:instancePath+"/name",schemaPath:"openapi.json#/components/schemas/Project/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.description !== undefined){
let data2 = data.description;
const _errs6 = errors;
if((typeof data2 !== "string") && (data2 !== null)){
validate21.errors = [{instancePath:instancePath+"/description",schemaPath:"openapi.json#/components/schemas/Project/properties/description/type",keyword:"type",params:{type: schema32.properties.description.type},message:"must be string,null"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.org_id !== undefined){
let data3 = data.org_id;
const _errs8 = errors;
const _errs9 = errors;
if(errors === _errs9){
if(typeof data3 === "string"){
if(!pattern4.test(data3)){
validate21.errors = [{instancePath:instancePath+"/org_id",schemaPath:"openapi.json#/components/schemas/Uuid/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"},message:"must match pattern \""+"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"+"\""}];
return false;
}
}
else {
validate21.errors = [{instancePath:instancePath+"/org_id",schemaPath:"openapi.json#/components/schemas/Uuid/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.created_at !== undefined){
let data4 = data.created_at;
const _errs11 = errors;
const _errs12 = errors;
if(errors === _errs12){
if(errors === _errs12){
if(typeof data4 === "string"){
if(!(formats2.test(data4))){
validate21.errors = [{instancePath:instancePath+"/created_at",schemaPath:"openapi.json#/components/schemas/Timestamp/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""}];
return false;
}
}
else {
validate21.errors = [{instancePath:instancePath+"/created_at",schemaPath:"openapi.json#/components/schemas/Timestamp/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.updated_at !== undefined){
let data5 = data.updated_at;
const _errs14 = errors;
const _errs15 = errors;
if(errors === _errs15){
if(errors === _errs15){
if(typeof data5 === "string"){
if(!(formats2.test(data5))){
validate21.errors = [{instancePath:instancePath+"/updated_at",schemaPath:"openapi.json#/components/schemas/Timestamp/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""}];
return false;
}
}
else {
validate21.errors = [{instancePath:instancePath+"/updated_at",schemaPath:"openapi.json#/components/schemas/Timestamp/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.readme !== undefined){
let data6 = data.readme;
const _errs17 = errors;
if((typeof data6 !== "string") && (data6 !== null)){
validate21.errors = [{instancePath:instancePath+"/readme",schemaPath:"openapi.json#/components/schemas/Project/properties/readme/type",keyword:"type",params:{type: schema32.properties.readme.type},message:"must be string,null"}];
return false;
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.metadata !== undefined){
let data7 = data.metadata;
const _errs19 = errors;
const _errs20 = errors;
if(errors === _errs20){
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
}
else {
validate21.errors = [{instancePath:instancePath+"/metadata",schemaPath:"openapi.json#/components/schemas/Metadata/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
else {
validate21.errors = [{instancePath,schemaPath:"openapi.json#/components/schemas/Project/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":{"id":true,"name":true,"description":true,"org_id":true,"created_at":true,"updated_at":true,"readme":true,"metadata":true},"dynamicProps":false,"dynamicItems":false};

const schema38 = {"$id":"spec:/Creator","type":"object","required":["id","project_id","tiktok_handle","display_name","description","metadata","tracking_mode","follower_count","total_likes_count","video_count","last_scraped_at","is_active"],"properties":{"id":{"$ref":"spec:/Uuid"},"project_id":{"$ref":"spec:/Uuid"},"tiktok_handle":{"type":"string"},"display_name":{"type":["string","null"]},"description":{"type":["string","null"]},"metadata":{"$ref":"spec:/Metadata"},"tracking_mode":{"$ref":"spec:/TrackingMode"},"follower_count":{"type":"integer","minimum":0,"maximum":9007199254740991},"total_likes_count":{"type":"integer","minimum":0,"maximum":9007199254740991},"video_count":{"type":"integer","minimum":0,"maximum":9007199254740991},"last_scraped_at":{"oneOf":[{"$ref":"spec:/Timestamp"},{"type":"null"}]},"is_active":{"type":"boolean"},"avatar_url":{"type":["string","null"],"format":"uri"},"tracking_start_date":{"$ref":"spec:/CalendarDate"},"readme":{"type":["string","null"]},"created_at":{"$ref":"spec:/Timestamp"},"updated_at":{"$ref":"spec:/Timestamp"}}};
const schema42 = {"$id":"spec:/TrackingMode","type":"string","enum":["auto","selective"]};
const schema44 = {"$id":"spec:/CalendarDate","type":"string","format":"date"};
const formats10 = /^[a-z][a-z0-9+.-]*:\S+$/i;
const formats12 = /^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$/;

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="spec:/Creator" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate23.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((((((data.id === undefined) && (missing0 = "id")) || ((data.project_id === undefined) && (missing0 = "project_id"))) || ((data.tiktok_handle === undefined) && (missing0 = "tiktok_handle"))) || ((data.display_name === undefined) && (missing0 = "display_name"))) || ((data.description === undefined) && (missing0 = "description"))) || ((data.metadata === undefined) && (missing0 = "metadata"))) || ((data.tracking_mode === undefined) && (missing0 = "tracking_mode"))) || ((data.follower_count === undefined) && (missing0 = "follower_count"))) || ((data.total_likes_count === undefined) && (missing0 = "total_likes_count"))) || ((data.video_count === undefined) && (missing0 = "video_count"))) || ((data.last_scraped_at === undefined) && (missing0 = "last_scraped_at"))) || ((data.is_active === undefined) && (missing0 = "is_active"))){
validate23.errors = [{instancePath,schemaPath:"openapi.json#/components/schemas/Creator/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.id !== undefined){
let data0 = data.id;
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
validate23.errors = [{instancePath:instancePath+"/id",schemaPath:"openapi.json#/components/schemas/Uuid/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"},message:"must match pattern \""+"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"+"\""}];
return false;
}
}
else {
validate23.errors = [{instancePath:instancePath+"/id",schemaPath:"openapi.json#/components/schemas/Uuid/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.project_id !== undefined){
let data1 = data.project_id;
const _errs4 = errors;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
validate23.errors = [{instancePath:instancePath+"/project_id",schemaPath:"openapi.json#/components/schemas/Uuid/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"},message:"must match pattern \""+"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"+"\""}];
return false;
}
}
else {
validate23.errors = [{instancePath:instancePath+"/project_id",schemaPath:"openapi.json#/components/schemas/Uuid/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tiktok_handle !== undefined){
const _errs7 = errors;
if(typeof data.tiktok_handle !== "string"){
validate23.errors = [{instancePath:instancePath+"/tiktok_handle",schemaPath:"openapi.json#/components/schemas/Creator/properties/tiktok_handle/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.display_name !== undefined){
let data3 = data.display_name;
const _errs9 = errors;
if((typeof data3 !== "string") && (data3 !== null)){
validate23.errors = [{instancePath:instancePath+"/display_name",schemaPath:"openapi.json#/components/schemas/Creator/properties/display_name/type",keyword:"type",params:{type: schema38.properties.display_name.type},message:"must be string,null"}];
return false;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.description !== undefined){
let data4 = data.description;
const _errs11 = errors;
if((typeof data4 !== "string") && (data4 !== null)){
validate23.errors = [{instancePath:instancePath+"/description",schemaPath:"openapi.json#/components/schemas/Creator/properties/description/type",keyword:"type",params:{type: schema38.properties.description.type},message:"must be string,null"}];
return false;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.metadata !== undefined){
let data5 = data.metadata;
const _errs13 = errors;
const _errs14 = errors;
if(errors === _errs14){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
}
else {
validate23.errors = [{instancePath:instancePath+"/metadata",schemaPath:"openapi.json#/components/schemas/Metadata/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tracking_mode !== undefined){
let data6 = data.tracking_mode;
const _errs17 = errors;
if(typeof data6 !== "string"){
validate23.errors = [{instancePath:instancePath+"/tracking_mode",schemaPath:"openapi.json#/components/schemas/TrackingMode/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data6 === "auto") || (data6 === "selective"))){
validate23.errors = [{instancePath:instancePath+"/tracking_mode",schemaPath:"openapi.json#/components/schemas/TrackingMode/enum",keyword:"enum",params:{allowedValues: schema42.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.follower_count !== undefined){
let data7 = data.follower_count;
const _errs20 = errors;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
validate23.errors = [{instancePath:instancePath+"/follower_count",schemaPath:"openapi.json#/components/schemas/Creator/properties/follower_count/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs20){
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 9007199254740991 || isNaN(data7)){
validate23.errors = [{instancePath:instancePath+"/follower_count",schemaPath:"openapi.json#/components/schemas/Creator/properties/follower_count/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data7 < 0 || isNaN(data7)){
validate23.errors = [{instancePath:instancePath+"/follower_count",schemaPath:"openapi.json#/components/schemas/Creator/properties/follower_count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.total_likes_count !== undefined){
let data8 = data.total_likes_count;
const _errs22 = errors;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
validate23.errors = [{instancePath:instancePath+"/total_likes_count",schemaPath:"openapi.json#/components/schemas/Creator/properties/total_likes_count/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs22){
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 9007199254740991 || isNaN(data8)){
validate23.errors = [{instancePath:instancePath+"/total_likes_count",schemaPath:"openapi.json#/components/schemas/Creator/properties/total_likes_count/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data8 < 0 || isNaN(data8)){
validate23.errors = [{instancePath:instancePath+"/total_likes_count",schemaPath:"openapi.json#/components/schemas/Creator/properties/total_likes_count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.video_count !== undefined){
let data9 = data.video_count;
const _errs24 = errors;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
validate23.errors = [{instancePath:instancePath+"/video_count",schemaPath:"openapi.json#/components/schemas/Creator/properties/video_count/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs24){
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 9007199254740991 || isNaN(data9)){
validate23.errors = [{instancePath:instancePath+"/video_count",schemaPath:"openapi.json#/components/schemas/Creator/properties/video_count/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data9 < 0 || isNaN(data9)){
validate23.errors = [{instancePath:instancePath+"/video_count",schemaPath:"openapi.json#/components/schemas/Creator/properties/video_count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs24 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.last_scraped_at !== undefined){
let data10 = data.last_scraped_at;
const _errs26 = errors;
const _errs27 = errors;
let valid5 = false;
let passing0 = null;
const _errs28 = errors;
const _errs29 = errors;
if(errors === _errs29){
if(errors === _errs29){
if(typeof data10 === "string"){
if(!(formats2.test(data10))){
const err0 = {instancePath:instancePath+"/last_scraped_at",schemaPath:"openapi.json#/components/schemas/Timestamp/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath:instancePath+"/last_scraped_at",schemaPath:"openapi.json#/components/schemas/Timestamp/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
var _valid0 = _errs28 === errors;
if(_valid0){
valid5 = true;
passing0 = 0;
}
const _errs31 = errors;
if(data10 !== null){
const err2 = {instancePath:instancePath+"/last_scraped_at",schemaPath:"openapi.json#/components/schemas/Creator/properties/last_scraped_at/oneOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var _valid0 = _errs31 === errors;
if(_valid0 && valid5){
valid5 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid5 = true;
passing0 = 1;
}
}
if(!valid5){
const err3 = {instancePath:instancePath+"/last_scraped_at",schemaPath:"openapi.json#/components/schemas/Creator/properties/last_scraped_at/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
validate23.errors = vErrors;
return false;
}
else {
errors = _errs27;
if(vErrors !== null){
if(_errs27){
vErrors.length = _errs27;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs26 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.is_active !== undefined){
const _errs33 = errors;
if(typeof data.is_active !== "boolean"){
validate23.errors = [{instancePath:instancePath+"/is_active",schemaPath:"openapi.json#/components/schemas/Creator/properties/is_active/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs33 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.avatar_url !== undefined){
let data12 = data.avatar_url;
const _errs35 = errors;
if((typeof data12 !== "string") && (data12 !== null)){
validate23.errors = [{instancePath:instancePath+"/avatar_url",schemaPath:"openapi.json#/components/schemas/Creator/properties/avatar_url/type",keyword:"type",params:{type: schema38.properties.avatar_url.type},message:"must be string,null"}];
return false;
}
if(errors === _errs35){
if(errors === _errs35){
if(typeof data12 === "string"){
if(!(formats10.test(data12))){
validate23.errors = [{instancePath:instancePath+"/avatar_url",schemaPath:"openapi.json#/components/schemas/Creator/properties/avatar_url/format",keyword:"format",params:{format: "uri"},message:"must match format \""+"uri"+"\""}];
return false;
}
}
}
}
var valid0 = _errs35 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tracking_start_date !== undefined){
let data13 = data.tracking_start_date;
const _errs37 = errors;
const _errs38 = errors;
if(errors === _errs38){
if(errors === _errs38){
if(typeof data13 === "string"){
if(!(formats12.test(data13))){
validate23.errors = [{instancePath:instancePath+"/tracking_start_date",schemaPath:"openapi.json#/components/schemas/CalendarDate/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""}];
return false;
}
}
else {
validate23.errors = [{instancePath:instancePath+"/tracking_start_date",schemaPath:"openapi.json#/components/schemas/CalendarDate/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid0 = _errs37 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.readme !== undefined){
let data14 = data.readme;
const _errs40 = errors;
if((typeof data14 !== "string") && (data14 !== null)){
validate23.errors = [{instancePath:instancePath+"/readme",schemaPath:"openapi.json#/components/schemas/Creator/properties/readme/type",keyword:"type",params:{type: schema38.properties.readme.type},message:"must be string,null"}];
return false;
}
var valid0 = _errs40 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.created_at !== undefined){
let data15 = data.created_at;
const _errs42 = errors;
const _errs43 = errors;
if(errors === _errs43){
if(errors === _errs43){
if(typeof data15 === "string"){
if(!(formats2.test(data15))){
validate23.errors = [{instancePath:instancePath+"/created_at",schemaPath:"openapi.json#/components/schemas/Timestamp/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""}];
return false;
}
}
else {
validate23.errors = [{instancePath:instancePath+"/created_at",schemaPath:"openapi.json#/components/schemas/Timestamp/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid0 = _errs42 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.updated_at !== undefined){
let data16 = data.updated_at;
const _errs45 = errors;
const _errs46 = errors;
if(errors === _errs46){
if(errors === _errs46){
if(typeof data16 === "string"){
if(!(formats2.test(data16))){
validate23.errors = [{instancePath:instancePath+"/updated_at",schemaPath:"openapi.json#/components/schemas/Timestamp/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""}];
return false;
}
}
else {
validate23.errors = [{instancePath:instancePath+"/updated_at",schemaPath:"openapi.json#/components/schemas/Timestamp/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid0 = _errs45 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate23.errors = [{instancePath,schemaPath:"openapi.json#/components/schemas/Creator/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate23.errors = vErrors;
return errors === 0;
}
validate23.evaluated = {"props":{"id":true,"project_id":true,"tiktok_handle":true,"display_name":true,"description":true,"metadata":true,"tracking_mode":true,"follower_count":true,"total_likes_count":true,"video_count":true,"last_scraped_at":true,"is_active":true,"avatar_url":true,"tracking_start_date":true,"readme":true,"created_at":true,"updated_at":true},"dynamicProps":false,"dynamicItems":false};

const schema47 = {"$id":"spec:/Video","type":"object","required":["id","creator_id","url","description","metadata","view_count","like_count","comment_count","share_count","tracking_status","posted_at","last_scraped_at"],"properties":{"id":{"$ref":"spec:/Uuid"},"creator_id":{"oneOf":[{"$ref":"spec:/Uuid"},{"type":"null"}]},"url":{"type":"string","format":"uri"},"description":{"type":["string","null"]},"metadata":{"$ref":"spec:/Metadata"},"view_count":{"type":"integer","minimum":0,"maximum":9007199254740991},"like_count":{"type":"integer","minimum":0,"maximum":9007199254740991},"comment_count":{"type":"integer","minimum":0,"maximum":9007199254740991},"share_count":{"type":"integer","minimum":0,"maximum":9007199254740991},"tracking_status":{"$ref":"spec:/TrackingStatus"},"posted_at":{"oneOf":[{"$ref":"spec:/Timestamp"},{"type":"null"}]},"last_scraped_at":{"oneOf":[{"$ref":"spec:/Timestamp"},{"type":"null"}]},"project_id":{"$ref":"spec:/Uuid"},"tiktok_video_id":{"type":"string"},"title":{"type":["string","null"]},"save_count":{"type":"integer","minimum":0,"maximum":9007199254740991},"thumbnail_url":{"type":["string","null"],"format":"uri"},"readme":{"type":["string","null"]},"created_at":{"$ref":"spec:/Timestamp"},"updated_at":{"$ref":"spec:/Timestamp"},"tracking_disabled_at":{"oneOf":[{"$ref":"spec:/Timestamp"},{"type":"null"}]}}};

function validate25(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="spec:/Video" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate25.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((((((data.id === undefined) && (missing0 = "id")) || ((data.creator_id === undefined) && (missing0 = "creator_id"))) || ((data.url === undefined) && (missing0 = "url"))) || ((data.description === undefined) && (missing0 = "description"))) || ((data.metadata === undefined) && (missing0 = "metadata"))) || ((data.view_count === undefined) && (missing0 = "view_count"))) || ((data.like_count === undefined) && (missing0 = "like_count"))) || ((data.comment_count === undefined) && (missing0 = "comment_count"))) || ((data.share_count === undefined) && (missing0 = "share_count"))) || ((data.tracking_status === undefined) && (missing0 = "tracking_status"))) || ((data.posted_at === undefined) && (missing0 = "posted_at"))) || ((data.last_scraped_at === undefined) && (missing0 = "last_scraped_at"))){
validate25.errors = [{instancePath,schemaPath:"openapi.json#/components/schemas/Video/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.id !== undefined){
let data0 = data.id;
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
validate25.errors = [{instancePath:instancePath+"/id",schemaPath:"openapi.json#/components/schemas/Uuid/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"},message:"must match pattern \""+"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"+"\""}];
return false;
}
}
else {
validate25.errors = [{instancePath:instancePath+"/id",schemaPath:"openapi.json#/components/schemas/Uuid/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.creator_id !== undefined){
let data1 = data.creator_id;
const _errs4 = errors;
const _errs5 = errors;
let valid2 = false;
let passing0 = null;
const _errs6 = errors;
const _errs7 = errors;
if(errors === _errs7){
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
const err0 = {instancePath:instancePath+"/creator_id",schemaPath:"openapi.json#/components/schemas/Uuid/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"},message:"must match pattern \""+"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"+"\""};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath:instancePath+"/creator_id",schemaPath:"openapi.json#/components/schemas/Uuid/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs6 === errors;
if(_valid0){
valid2 = true;
passing0 = 0;
}
const _errs9 = errors;
if(data1 !== null){
const err2 = {instancePath:instancePath+"/creator_id",schemaPath:"openapi.json#/components/schemas/Video/properties/creator_id/oneOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var _valid0 = _errs9 === errors;
if(_valid0 && valid2){
valid2 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid2 = true;
passing0 = 1;
}
}
if(!valid2){
const err3 = {instancePath:instancePath+"/creator_id",schemaPath:"openapi.json#/components/schemas/Video/properties/creator_id/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
validate25.errors = vErrors;
return false;
}
else {
errors = _errs5;
if(vErrors !== null){
if(_errs5){
vErrors.length = _errs5;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.url !== undefined){
let data2 = data.url;
const _errs11 = errors;
if(errors === _errs11){
if(errors === _errs11){
if(typeof data2 === "string"){
if(!(formats10.test(data2))){
validate25.errors = [{instancePath:instancePath+"/url",schemaPath:"openapi.json#/components/schemas/Video/properties/url/format",keyword:"format",params:{format: "uri"},message:"must match format \""+"uri"+"\""}];
return false;
}
}
else {
validate25.errors = [{instancePath:instancePath+"/url",schemaPath:"openapi.json#/components/schemas/Video/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.description !== undefined){
let data3 = data.description;
const _errs13 = errors;
if((typeof data3 !== "string") && (data3 !== null)){
validate25.errors = [{instancePath:instancePath+"/description",schemaPath:"openapi.json#/components/schemas/Video/properties/description/type",keyword:"type",params:{type: schema47.properties.description.type},message:"must be string,null"}];
return false;
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.metadata !== undefined){
let data4 = data.metadata;
const _errs15 = errors;
const _errs16 = errors;
if(errors === _errs16){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
}
else {
validate25.errors = [{instancePath:instancePath+"/metadata",schemaPath:"openapi.json#/components/schemas/Metadata/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.view_count !== undefined){
let data5 = data.view_count;
const _errs19 = errors;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
validate25.errors = [{instancePath:instancePath+"/view_count",schemaPath:"openapi.json#/components/schemas/Video/properties/view_count/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs19){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 9007199254740991 || isNaN(data5)){
validate25.errors = [{instancePath:instancePath+"/view_count",schemaPath:"openapi.json#/components/schemas/Video/properties/view_count/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data5 < 0 || isNaN(data5)){
validate25.errors = [{instancePath:instancePath+"/view_count",schemaPath:"openapi.json#/components/schemas/Video/properties/view_count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.like_count !== undefined){
let data6 = data.like_count;
const _errs21 = errors;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
validate25.errors = [{instancePath:instancePath+"/like_count",schemaPath:"openapi.json#/components/schemas/Video/properties/like_count/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs21){
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 9007199254740991 || isNaN(data6)){
validate25.errors = [{instancePath:instancePath+"/like_count",schemaPath:"openapi.json#/components/schemas/Video/properties/like_count/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data6 < 0 || isNaN(data6)){
validate25.errors = [{instancePath:instancePath+"/like_count",schemaPath:"openapi.json#/components/schemas/Video/properties/like_count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs21 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.comment_count !== undefined){
let data7 = data.comment_count;
const _errs23 = errors;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
validate25.errors = [{instancePath:instancePath+"/comment_count",schemaPath:"openapi.json#/components/schemas/Video/properties/comment_count/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs23){
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 9007199254740991 || isNaN(data7)){
validate25.errors = [{instancePath:instancePath+"/comment_count",schemaPath:"openapi.json#/components/schemas/Video/properties/comment_count/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data7 < 0 || isNaN(data7)){
validate25.errors = [{instancePath:instancePath+"/comment_count",schemaPath:"openapi.json#/components/schemas/Video/properties/comment_count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs23 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.share_count !== undefined){
let data8 = data.share_count;
const _errs25 = errors;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
validate25.errors = [{instancePath:instancePath+"/share_count",schemaPath:"openapi.json#/components/schemas/Video/properties/share_count/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs25){
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 9007199254740991 || isNaN(data8)){
validate25.errors = [{instancePath:instancePath+"/share_count",schemaPath:"openapi.json#/components/schemas/Video/properties/share_count/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data8 < 0 || isNaN(data8)){
validate25.errors = [{instancePath:instancePath+"/share_count",schemaPath:"openapi.json#/components/schemas/Video/properties/share_count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs25 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tracking_status !== undefined){
let data9 = data.tracking_status;
const _errs27 = errors;
if(typeof data9 !== "string"){
validate25.errors = [{instancePath:instancePath+"/tracking_status",schemaPath:"openapi.json#/components/schemas/TrackingStatus/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((((data9 === "auto_tracked") || (data9 === "included")) || (data9 === "excluded")) || (data9 === "pending_review")) || (data9 === "direct_add"))){
validate25.errors = [{instancePath:instancePath+"/tracking_status",schemaPath:"openapi.json#/components/schemas/TrackingStatus/enum",keyword:"enum",params:{allowedValues: schema51.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs27 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.posted_at !== undefined){
let data10 = data.posted_at;
const _errs30 = errors;
const _errs31 = errors;
let valid6 = false;
let passing1 = null;
const _errs32 = errors;
const _errs33 = errors;
if(errors === _errs33){
if(errors === _errs33){
if(typeof data10 === "string"){
if(!(formats2.test(data10))){
const err4 = {instancePath:instancePath+"/posted_at",schemaPath:"openapi.json#/components/schemas/Timestamp/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/posted_at",schemaPath:"openapi.json#/components/schemas/Timestamp/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
var _valid1 = _errs32 === errors;
if(_valid1){
valid6 = true;
passing1 = 0;
}
const _errs35 = errors;
if(data10 !== null){
const err6 = {instancePath:instancePath+"/posted_at",schemaPath:"openapi.json#/components/schemas/Video/properties/posted_at/oneOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
var _valid1 = _errs35 === errors;
if(_valid1 && valid6){
valid6 = false;
passing1 = [passing1, 1];
}
else {
if(_valid1){
valid6 = true;
passing1 = 1;
}
}
if(!valid6){
const err7 = {instancePath:instancePath+"/posted_at",schemaPath:"openapi.json#/components/schemas/Video/properties/posted_at/oneOf",keyword:"oneOf",params:{passingSchemas: passing1},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
validate25.errors = vErrors;
return false;
}
else {
errors = _errs31;
if(vErrors !== null){
if(_errs31){
vErrors.length = _errs31;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs30 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.last_scraped_at !== undefined){
let data11 = data.last_scraped_at;
const _errs37 = errors;
const _errs38 = errors;
let valid8 = false;
let passing2 = null;
const _errs39 = errors;
const _errs40 = errors;
if(errors === _errs40){
if(errors === _errs40){
if(typeof data11 === "string"){
if(!(formats2.test(data11))){
const err8 = {instancePath:instancePath+"/last_scraped_at",schemaPath:"openapi.json#/components/schemas/Timestamp/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/last_scraped_at",schemaPath:"openapi.json#/components/schemas/Timestamp/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
var _valid2 = _errs39 === errors;
if(_valid2){
valid8 = true;
passing2 = 0;
}
const _errs42 = errors;
if(data11 !== null){
const err10 = {instancePath:instancePath+"/last_scraped_at",schemaPath:"openapi.json#/components/schemas/Video/properties/last_scraped_at/oneOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
var _valid2 = _errs42 === errors;
if(_valid2 && valid8){
valid8 = false;
passing2 = [passing2, 1];
}
else {
if(_valid2){
valid8 = true;
passing2 = 1;
}
}
if(!valid8){
const err11 = {instancePath:instancePath+"/last_scraped_at",schemaPath:"openapi.json#/components/schemas/Video/properties/last_scraped_at/oneOf",keyword:"oneOf",params:{passingSchemas: passing2},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
validate25.errors = vErrors;
return false;
}
else {
errors = _errs38;
if(vErrors !== null){
if(_errs38){
vErrors.length = _errs38;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs37 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.project_id !== undefined){
let data12 = data.project_id;
const _errs44 = errors;
const _errs45 = errors;
if(errors === _errs45){
if(typeof data12 === "string"){
if(!pattern4.test(data12)){
validate25.errors = [{instancePath:instancePath+"/project_id",schemaPath:"openapi.json#/components/schemas/Uuid/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"},message:"must match pattern \""+"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"+"\""}];
return false;
}
}
else {
validate25.errors = [{instancePath:instancePath+"/project_id",schemaPath:"openapi.json#/components/schemas/Uuid/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs44 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tiktok_video_id !== undefined){
const _errs47 = errors;
if(typeof data.tiktok_video_id !== "string"){
validate25.errors = [{instancePath:instancePath+"/tiktok_video_id",schemaPath:"openapi.json#/components/schemas/Video/properties/tiktok_video_id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs47 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.title !== undefined){
let data14 = data.title;
const _errs49 = errors;
if((typeof data14 !== "string") && (data14 !== null)){
validate25.errors = [{instancePath:instancePath+"/title",schemaPath:"openapi.json#/components/schemas/Video/properties/title/type",keyword:"type",params:{type: schema47.properties.title.type},message:"must be string,null"}];
return false;
}
var valid0 = _errs49 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.save_count !== undefined){
let data15 = data.save_count;
const _errs51 = errors;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
validate25.errors = [{instancePath:instancePath+"/save_count",schemaPath:"openapi.json#/components/schemas/Video/properties/save_count/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs51){
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 > 9007199254740991 || isNaN(data15)){
validate25.errors = [{instancePath:instancePath+"/save_count",schemaPath:"openapi.json#/components/schemas/Video/properties/save_count/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data15 < 0 || isNaN(data15)){
validate25.errors = [{instancePath:instancePath+"/save_count",schemaPath:"openapi.json#/components/schemas/Video/properties/save_count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs51 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.thumbnail_url !== undefined){
let data16 = data.thumbnail_url;
const _errs53 = errors;
if((typeof data16 !== "string") && (data16 !== null)){
validate25.errors = [{instancePath:instancePath+"/thumbnail_url",schemaPath:"openapi.json#/components/schemas/Video/properties/thumbnail_url/type",keyword:"type",params:{type: schema47.properties.thumbnail_url.type},message:"must be string,null"}];
return false;
}
if(errors === _errs53){
if(errors === _errs53){
if(typeof data16 === "string"){
if(!(formats10.test(data16))){
validate25.errors = [{instancePath:instancePath+"/thumbnail_url",schemaPath:"openapi.json#/components/schemas/Video/properties/thumbnail_url/format",keyword:"format",params:{format: "uri"},message:"must match format \""+"uri"+"\""}];
return false;
}
}
}
}
var valid0 = _errs53 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.readme !== undefined){
let data17 = data.readme;
const _errs55 = errors;
if((typeof data17 !== "string") && (data17 !== null)){
validate25.errors = [{instancePath:instancePath+"/readme",schemaPath:"openapi.json#/components/schemas/Video/properties/readme/type",keyword:"type",params:{type: schema47.properties.readme.type},message:"must be string,null"}];
return false;
}
var valid0 = _errs55 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.created_at !== undefined){
let data18 = data.created_at;
const _errs57 = errors;
const _errs58 = errors;
if(errors === _errs58){
if(errors === _errs58){
if(typeof data18 === "string"){
if(!(formats2.test(data18))){
validate25.errors = [{instancePath:instancePath+"/created_at",schemaPath:"openapi.json#/components/schemas/Timestamp/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""}];
return false;
}
}
else {
validate25.errors = [{instancePath:instancePath+"/created_at",schemaPath:"openapi.json#/components/schemas/Timestamp/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid0 = _errs57 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.updated_at !== undefined){
let data19 = data.updated_at;
const _errs60 = errors;
const _errs61 = errors;
if(errors === _errs61){
if(errors === _errs61){
if(typeof data19 === "string"){
if(!(formats2.test(data19))){
validate25.errors = [{instancePath:instancePath+"/updated_at",schemaPath:"openapi.json#/components/schemas/Timestamp/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""}];
return false;
}
}
else {
validate25.errors = [{instancePath:instancePath+"/updated_at",schemaPath:"openapi.json#/components/schemas/Timestamp/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid0 = _errs60 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tracking_disabled_at !== undefined){
let data20 = data.tracking_disabled_at;
const _errs63 = errors;
const _errs64 = errors;
let valid13 = false;
let passing3 = null;
const _errs65 = errors;
const _errs66 = errors;
if(errors === _errs66){
if(errors === _errs66){
if(typeof data20 === "string"){
if(!(formats2.test(data20))){
const err12 = {instancePath:instancePath+"/tracking_disabled_at",schemaPath:"openapi.json#/components/schemas/Timestamp/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/tracking_disabled_at",schemaPath:"openapi.json#/components/schemas/Timestamp/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
var _valid3 = _errs65 === errors;
if(_valid3){
valid13 = true;
passing3 = 0;
}
const _errs68 = errors;
if(data20 !== null){
const err14 = {instancePath:instancePath+"/tracking_disabled_at",schemaPath:"openapi.json#/components/schemas/Video/properties/tracking_disabled_at/oneOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
var _valid3 = _errs68 === errors;
if(_valid3 && valid13){
valid13 = false;
passing3 = [passing3, 1];
}
else {
if(_valid3){
valid13 = true;
passing3 = 1;
}
}
if(!valid13){
const err15 = {instancePath:instancePath+"/tracking_disabled_at",schemaPath:"openapi.json#/components/schemas/Video/properties/tracking_disabled_at/oneOf",keyword:"oneOf",params:{passingSchemas: passing3},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
validate25.errors = vErrors;
return false;
}
else {
errors = _errs64;
if(vErrors !== null){
if(_errs64){
vErrors.length = _errs64;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs63 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate25.errors = [{instancePath,schemaPath:"openapi.json#/components/schemas/Video/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate25.errors = vErrors;
return errors === 0;
}
validate25.evaluated = {"props":{"id":true,"creator_id":true,"url":true,"description":true,"metadata":true,"view_count":true,"like_count":true,"comment_count":true,"share_count":true,"tracking_status":true,"posted_at":true,"last_scraped_at":true,"project_id":true,"tiktok_video_id":true,"title":true,"save_count":true,"thumbnail_url":true,"readme":true,"created_at":true,"updated_at":true,"tracking_disabled_at":true},"dynamicProps":false,"dynamicItems":false};

const schema58 = {"$id":"spec:/Campaign","type":"object","required":["id","project_id","name","description","metadata","created_at","updated_at"],"properties":{"id":{"$ref":"spec:/Uuid"},"project_id":{"$ref":"spec:/Uuid"},"name":{"type":"string"},"description":{"type":["string","null"]},"metadata":{"$ref":"spec:/Metadata"},"created_at":{"$ref":"spec:/Timestamp"},"updated_at":{"$ref":"spec:/Timestamp"},"readme":{"type":["string","null"]},"target_views":{"type":["number","null"],"minimum":0},"target_at":{"oneOf":[{"$ref":"spec:/Timestamp"},{"type":"null"}]}}};

function validate27(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="spec:/Campaign" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate27.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((data.id === undefined) && (missing0 = "id")) || ((data.project_id === undefined) && (missing0 = "project_id"))) || ((data.name === undefined) && (missing0 = "name"))) || ((data.description === undefined) && (missing0 = "description"))) || ((data.metadata === undefined) && (missing0 = "metadata"))) || ((data.created_at === undefined) && (missing0 = "created_at"))) || ((data.updated_at === undefined) && (missing0 = "updated_at"))){
validate27.errors = [{instancePath,schemaPath:"openapi.json#/components/schemas/Campaign/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.id !== undefined){
let data0 = data.id;
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
validate27.errors = [{instancePath:instancePath+"/id",schemaPath:"openapi.json#/components/schemas/Uuid/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"},message:"must match pattern \""+"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"+"\""}];
return false;
}
}
else {
validate27.errors = [{instancePath:instancePath+"/id",schemaPath:"openapi.json#/components/schemas/Uuid/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.project_id !== undefined){
let data1 = data.project_id;
const _errs4 = errors;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
validate27.errors = [{instancePath:instancePath+"/project_id",schemaPath:"openapi.json#/components/schemas/Uuid/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"},message:"must match pattern \""+"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"+"\""}];
return false;
}
}
else {
validate27.errors = [{instancePath:instancePath+"/project_id",schemaPath:"openapi.json#/components/schemas/Uuid/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined){
const _errs7 = errors;
if(typeof data.name !== "string"){
validate27.errors = [{instancePath:instancePath+"/name",schemaPath:"openapi.json#/components/schemas/Campaign/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.description !== undefined){
let data3 = data.description;
const _errs9 = errors;
if((typeof data3 !== "string") && (data3 !== null)){
validate27.errors = [{instancePath:instancePath+"/description",schemaPath:"openapi.json#/components/schemas/Campaign/properties/description/type",keyword:"type",params:{type: schema58.properties.description.type},message:"must be string,null"}];
return false;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.metadata !== undefined){
let data4 = data.metadata;
const _errs11 = errors;
const _errs12 = errors;
if(errors === _errs12){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
}
else {
validate27.errors = [{instancePath:instancePath+"/metadata",schemaPath:"openapi.json#/components/schemas/Metadata/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.created_at !== undefined){
let data5 = data.created_at;
const _errs15 = errors;
const _errs16 = errors;
if(errors === _errs16){
if(errors === _errs16){
if(typeof data5 === "string"){
if(!(formats2.test(data5))){
validate27.errors = [{instancePath:instancePath+"/created_at",schemaPath:"openapi.json#/components/schemas/Timestamp/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""}];
return false;
}
}
else {
validate27.errors = [{instancePath:instancePath+"/created_at",schemaPath:"openapi.json#/components/schemas/Timestamp/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.updated_at !== undefined){
let data6 = data.updated_at;
const _errs18 = errors;
const _errs19 = errors;
if(errors === _errs19){
if(errors === _errs19){
if(typeof data6 === "string"){
if(!(formats2.test(data6))){
validate27.errors = [{instancePath:instancePath+"/updated_at",schemaPath:"openapi.json#/components/schemas/Timestamp/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""}];
return false;
}
}
else {
validate27.errors = [{instancePath:instancePath+"/updated_at",schemaPath:"openapi.json#/components/schemas/Timestamp/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.readme !== undefined){
let data7 = data.readme;
const _errs21 = errors;
if((typeof data7 !== "string") && (data7 !== null)){
validate27.errors = [{instancePath:instancePath+"/readme",schemaPath:"openapi.json#/components/schemas/Campaign/properties/readme/type",keyword:"type",params:{type: schema58.properties.readme.type},message:"must be string,null"}];
return false;
}
var valid0 = _errs21 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.target_views !== undefined){
let data8 = data.target_views;
const _errs23 = errors;
if((!((typeof data8 == "number") && (isFinite(data8)))) && (data8 !== null)){
validate27.errors = [{instancePath:instancePath+"/target_views",schemaPath:"openapi.json#/components/schemas/Campaign/properties/target_views/type",keyword:"type",params:{type: schema58.properties.target_views.type},message:"must be number,null"}];
return false;
}
if(errors === _errs23){
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 < 0 || isNaN(data8)){
validate27.errors = [{instancePath:instancePath+"/target_views",schemaPath:"openapi.json#/components/schemas/Campaign/properties/target_views/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs23 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.target_at !== undefined){
let data9 = data.target_at;
const _errs25 = errors;
const _errs26 = errors;
let valid6 = false;
let passing0 = null;
const _errs27 = errors;
const _errs28 = errors;
if(errors === _errs28){
if(errors === _errs28){
if(typeof data9 === "string"){
if(!(formats2.test(data9))){
const err0 = {instancePath:instancePath+"/target_at",schemaPath:"openapi.json#/components/schemas/Timestamp/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath:instancePath+"/target_at",schemaPath:"openapi.json#/components/schemas/Timestamp/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
var _valid0 = _errs27 === errors;
if(_valid0){
valid6 = true;
passing0 = 0;
}
const _errs30 = errors;
if(data9 !== null){
const err2 = {instancePath:instancePath+"/target_at",schemaPath:"openapi.json#/components/schemas/Campaign/properties/target_at/oneOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var _valid0 = _errs30 === errors;
if(_valid0 && valid6){
valid6 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid6 = true;
passing0 = 1;
}
}
if(!valid6){
const err3 = {instancePath:instancePath+"/target_at",schemaPath:"openapi.json#/components/schemas/Campaign/properties/target_at/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
validate27.errors = vErrors;
return false;
}
else {
errors = _errs26;
if(vErrors !== null){
if(_errs26){
vErrors.length = _errs26;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs25 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate27.errors = [{instancePath,schemaPath:"openapi.json#/components/schemas/Campaign/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate27.errors = vErrors;
return errors === 0;
}
validate27.evaluated = {"props":{"id":true,"project_id":true,"name":true,"description":true,"metadata":true,"created_at":true,"updated_at":true,"readme":true,"target_views":true,"target_at":true},"dynamicProps":false,"dynamicItems":false};

const schema65 = {"$id":"spec:/CampaignItem","type":"object","properties":{"id":{"$ref":"spec:/Uuid"},"campaign_id":{"$ref":"spec:/Uuid"},"item_type":{"$ref":"spec:/CampaignItemType"},"item_id":{"$ref":"spec:/Uuid"},"created_at":{"$ref":"spec:/Timestamp"}}};
const schema68 = {"$id":"spec:/CampaignItemType","type":"string","enum":["creator","video","campaign"]};

function validate29(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="spec:/CampaignItem" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate29.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id !== undefined){
let data0 = data.id;
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
validate29.errors = [{instancePath:instancePath+"/id",schemaPath:"openapi.json#/components/schemas/Uuid/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"},message:"must match pattern \""+"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"+"\""}];
return false;
}
}
else {
validate29.errors = [{instancePath:instancePath+"/id",schemaPath:"openapi.json#/components/schemas/Uuid/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.campaign_id !== undefined){
let data1 = data.campaign_id;
const _errs4 = errors;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
validate29.errors = [{instancePath:instancePath+"/campaign_id",schemaPath:"openapi.json#/components/schemas/Uuid/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"},message:"must match pattern \""+"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"+"\""}];
return false;
}
}
else {
validate29.errors = [{instancePath:instancePath+"/campaign_id",schemaPath:"openapi.json#/components/schemas/Uuid/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.item_type !== undefined){
let data2 = data.item_type;
const _errs7 = errors;
if(typeof data2 !== "string"){
validate29.errors = [{instancePath:instancePath+"/item_type",schemaPath:"openapi.json#/components/schemas/CampaignItemType/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data2 === "creator") || (data2 === "video")) || (data2 === "campaign"))){
validate29.errors = [{instancePath:instancePath+"/item_type",schemaPath:"openapi.json#/components/schemas/CampaignItemType/enum",keyword:"enum",params:{allowedValues: schema68.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.item_id !== undefined){
let data3 = data.item_id;
const _errs10 = errors;
const _errs11 = errors;
if(errors === _errs11){
if(typeof data3 === "string"){
if(!pattern4.test(data3)){
validate29.errors = [{instancePath:instancePath+"/item_id",schemaPath:"openapi.json#/components/schemas/Uuid/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"},message:"must match pattern \""+"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"+"\""}];
return false;
}
}
else {
validate29.errors = [{instancePath:instancePath+"/item_id",schemaPath:"openapi.json#/components/schemas/Uuid/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.created_at !== undefined){
let data4 = data.created_at;
const _errs13 = errors;
const _errs14 = errors;
if(errors === _errs14){
if(errors === _errs14){
if(typeof data4 === "string"){
if(!(formats2.test(data4))){
validate29.errors = [{instancePath:instancePath+"/created_at",schemaPath:"openapi.json#/components/schemas/Timestamp/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""}];
return false;
}
}
else {
validate29.errors = [{instancePath:instancePath+"/created_at",schemaPath:"openapi.json#/components/schemas/Timestamp/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate29.errors = [{instancePath,schemaPath:"openapi.json#/components/schemas/CampaignItem/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate29.errors = vErrors;
return errors === 0;
}
validate29.evaluated = {"props":{"id":true,"campaign_id":true,"item_type":true,"item_id":true,"created_at":true},"dynamicProps":false,"dynamicItems":false};

const schema71 = {"$id":"spec:/Goal","type":"object","properties":{"id":{"$ref":"spec:/Uuid"},"creator_id":{"$ref":"spec:/Uuid"},"project_id":{"$ref":"spec:/Uuid"},"metric":{"$ref":"spec:/GoalMetric"},"target_value":{"type":"integer","minimum":1,"maximum":9007199254740991},"period":{"$ref":"spec:/Period"},"start_date":{"oneOf":[{"$ref":"spec:/CalendarDate"},{"type":"null"}]},"end_date":{"oneOf":[{"$ref":"spec:/CalendarDate"},{"type":"null"}]},"is_active":{"type":"boolean"},"created_at":{"$ref":"spec:/Timestamp"},"updated_at":{"$ref":"spec:/Timestamp"}}};
const schema75 = {"$id":"spec:/GoalMetric","type":"string","enum":["posts","views","engagement","followers"]};
const schema76 = {"$id":"spec:/Period","type":"string","enum":["daily","weekly","monthly"]};

function validate31(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="spec:/Goal" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate31.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id !== undefined){
let data0 = data.id;
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
validate31.errors = [{instancePath:instancePath+"/id",schemaPath:"openapi.json#/components/schemas/Uuid/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"},message:"must match pattern \""+"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"+"\""}];
return false;
}
}
else {
validate31.errors = [{instancePath:instancePath+"/id",schemaPath:"openapi.json#/components/schemas/Uuid/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.creator_id !== undefined){
let data1 = data.creator_id;
const _errs4 = errors;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
validate31.errors = [{instancePath:instancePath+"/creator_id",schemaPath:"openapi.json#/components/schemas/Uuid/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"},message:"must match pattern \""+"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"+"\""}];
return false;
}
}
else {
validate31.errors = [{instancePath:instancePath+"/creator_id",schemaPath:"openapi.json#/components/schemas/Uuid/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.project_id !== undefined){
let data2 = data.project_id;
const _errs7 = errors;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data2 === "string"){
if(!pattern4.test(data2)){
validate31.errors = [{instancePath:instancePath+"/project_id",schemaPath:"openapi.json#/components/schemas/Uuid/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"},message:"must match pattern \""+"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"+"\""}];
return false;
}
}
else {
validate31.errors = [{instancePath:instancePath+"/project_id",schemaPath:"openapi.json#/components/schemas/Uuid/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.metric !== undefined){
let data3 = data.metric;
const _errs10 = errors;
if(typeof data3 !== "string"){
validate31.errors = [{instancePath:instancePath+"/metric",schemaPath:"openapi.json#/components/schemas/GoalMetric/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((data3 === "posts") || (data3 === "views")) || (data3 === "engagement")) || (data3 === "followers"))){
validate31.errors = [{instancePath:instancePath+"/metric",schemaPath:"openapi.json#/components/schemas/GoalMetric/enum",keyword:"enum",params:{allowedValues: schema75.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.target_value !== undefined){
let data4 = data.target_value;
const _errs13 = errors;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
validate31.errors = [{instancePath:instancePath+"/target_value",schemaPath:"openapi.json#/components/schemas/Goal/properties/target_value/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs13){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 9007199254740991 || isNaN(data4)){
validate31.errors = [{instancePath:instancePath+"/target_value",schemaPath:"openapi.json#/components/schemas/Goal/properties/target_value/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data4 < 1 || isNaN(data4)){
validate31.errors = [{instancePath:instancePath+"/target_value",schemaPath:"openapi.json#/components/schemas/Goal/properties/target_value/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.period !== undefined){
let data5 = data.period;
const _errs15 = errors;
if(typeof data5 !== "string"){
validate31.errors = [{instancePath:instancePath+"/period",schemaPath:"openapi.json#/components/schemas/Period/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data5 === "daily") || (data5 === "weekly")) || (data5 === "monthly"))){
validate31.errors = [{instancePath:instancePath+"/period",schemaPath:"openapi.json#/components/schemas/Period/enum",keyword:"enum",params:{allowedValues: schema76.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.start_date !== undefined){
let data6 = data.start_date;
const _errs18 = errors;
const _errs19 = errors;
let valid6 = false;
let passing0 = null;
const _errs20 = errors;
const _errs21 = errors;
if(errors === _errs21){
if(errors === _errs21){
if(typeof data6 === "string"){
if(!(formats12.test(data6))){
const err0 = {instancePath:instancePath+"/start_date",schemaPath:"openapi.json#/components/schemas/CalendarDate/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath:instancePath+"/start_date",schemaPath:"openapi.json#/components/schemas/CalendarDate/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
var _valid0 = _errs20 === errors;
if(_valid0){
valid6 = true;
passing0 = 0;
}
const _errs23 = errors;
if(data6 !== null){
const err2 = {instancePath:instancePath+"/start_date",schemaPath:"openapi.json#/components/schemas/Goal/properties/start_date/oneOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var _valid0 = _errs23 === errors;
if(_valid0 && valid6){
valid6 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid6 = true;
passing0 = 1;
}
}
if(!valid6){
const err3 = {instancePath:instancePath+"/start_date",schemaPath:"openapi.json#/components/schemas/Goal/properties/start_date/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
validate31.errors = vErrors;
return false;
}
else {
errors = _errs19;
if(vErrors !== null){
if(_errs19){
vErrors.length = _errs19;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.end_date !== undefined){
let data7 = data.end_date;
const _errs25 = errors;
const _errs26 = errors;
let valid8 = false;
let passing1 = null;
const _errs27 = errors;
const _errs28 = errors;
if(errors === _errs28){
if(errors === _errs28){
if(typeof data7 === "string"){
if(!(formats12.test(data7))){
const err4 = {instancePath:instancePath+"/end_date",schemaPath:"openapi.json#/components/schemas/CalendarDate/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/end_date",schemaPath:"openapi.json#/components/schemas/CalendarDate/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
var _valid1 = _errs27 === errors;
if(_valid1){
valid8 = true;
passing1 = 0;
}
const _errs30 = errors;
if(data7 !== null){
const err6 = {instancePath:instancePath+"/end_date",schemaPath:"openapi.json#/components/schemas/Goal/properties/end_date/oneOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
var _valid1 = _errs30 === errors;
if(_valid1 && valid8){
valid8 = false;
passing1 = [passing1, 1];
}
else {
if(_valid1){
valid8 = true;
passing1 = 1;
}
}
if(!valid8){
const err7 = {instancePath:instancePath+"/end_date",schemaPath:"openapi.json#/components/schemas/Goal/properties/end_date/oneOf",keyword:"oneOf",params:{passingSchemas: passing1},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
validate31.errors = vErrors;
return false;
}
else {
errors = _errs26;
if(vErrors !== null){
if(_errs26){
vErrors.length = _errs26;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs25 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.is_active !== undefined){
const _errs32 = errors;
if(typeof data.is_active !== "boolean"){
validate31.errors = [{instancePath:instancePath+"/is_active",schemaPath:"openapi.json#/components/schemas/Goal/properties/is_active/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs32 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.created_at !== undefined){
let data9 = data.created_at;
const _errs34 = errors;
const _errs35 = errors;
if(errors === _errs35){
if(errors === _errs35){
if(typeof data9 === "string"){
if(!(formats2.test(data9))){
validate31.errors = [{instancePath:instancePath+"/created_at",schemaPath:"openapi.json#/components/schemas/Timestamp/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""}];
return false;
}
}
else {
validate31.errors = [{instancePath:instancePath+"/created_at",schemaPath:"openapi.json#/components/schemas/Timestamp/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid0 = _errs34 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.updated_at !== undefined){
let data10 = data.updated_at;
const _errs37 = errors;
const _errs38 = errors;
if(errors === _errs38){
if(errors === _errs38){
if(typeof data10 === "string"){
if(!(formats2.test(data10))){
validate31.errors = [{instancePath:instancePath+"/updated_at",schemaPath:"openapi.json#/components/schemas/Timestamp/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""}];
return false;
}
}
else {
validate31.errors = [{instancePath:instancePath+"/updated_at",schemaPath:"openapi.json#/components/schemas/Timestamp/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid0 = _errs37 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate31.errors = [{instancePath,schemaPath:"openapi.json#/components/schemas/Goal/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate31.errors = vErrors;
return errors === 0;
}
validate31.evaluated = {"props":{"id":true,"creator_id":true,"project_id":true,"metric":true,"target_value":true,"period":true,"start_date":true,"end_date":true,"is_active":true,"created_at":true,"updated_at":true},"dynamicProps":false,"dynamicItems":false};

const schema81 = {"$id":"spec:/Annotation","type":"object","required":["id","project_id","entity","entity_id","date","kind","label","metadata","created_at"],"properties":{"id":{"$ref":"spec:/Uuid"},"project_id":{"$ref":"spec:/Uuid"},"entity":{"oneOf":[{"$ref":"spec:/AnalyticsEntity"},{"type":"null"}]},"entity_id":{"oneOf":[{"$ref":"spec:/Uuid"},{"type":"null"}]},"date":{"$ref":"spec:/CalendarDate"},"kind":{"type":"string"},"label":{"type":"string"},"metadata":{"$ref":"spec:/Metadata"},"created_at":{"$ref":"spec:/Timestamp"}}};
const schema84 = {"$id":"spec:/AnalyticsEntity","type":"string","enum":["creator","video","campaign"]};

function validate33(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="spec:/Annotation" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate33.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((((data.id === undefined) && (missing0 = "id")) || ((data.project_id === undefined) && (missing0 = "project_id"))) || ((data.entity === undefined) && (missing0 = "entity"))) || ((data.entity_id === undefined) && (missing0 = "entity_id"))) || ((data.date === undefined) && (missing0 = "date"))) || ((data.kind === undefined) && (missing0 = "kind"))) || ((data.label === undefined) && (missing0 = "label"))) || ((data.metadata === undefined) && (missing0 = "metadata"))) || ((data.created_at === undefined) && (missing0 = "created_at"))){
validate33.errors = [{instancePath,schemaPath:"openapi.json#/components/schemas/Annotation/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.id !== undefined){
let data0 = data.id;
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
validate33.errors = [{instancePath:instancePath+"/id",schemaPath:"openapi.json#/components/schemas/Uuid/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"},message:"must match pattern \""+"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"+"\""}];
return false;
}
}
else {
validate33.errors = [{instancePath:instancePath+"/id",schemaPath:"openapi.json#/components/schemas/Uuid/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.project_id !== undefined){
let data1 = data.project_id;
const _errs4 = errors;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
validate33.errors = [{instancePath:instancePath+"/project_id",schemaPath:"openapi.json#/components/schemas/Uuid/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"},message:"must match pattern \""+"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"+"\""}];
return false;
}
}
else {
validate33.errors = [{instancePath:instancePath+"/project_id",schemaPath:"openapi.json#/components/schemas/Uuid/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.entity !== undefined){
let data2 = data.entity;
const _errs7 = errors;
const _errs8 = errors;
let valid3 = false;
let passing0 = null;
const _errs9 = errors;
if(typeof data2 !== "string"){
const err0 = {instancePath:instancePath+"/entity",schemaPath:"openapi.json#/components/schemas/AnalyticsEntity/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!(((data2 === "creator") || (data2 === "video")) || (data2 === "campaign"))){
const err1 = {instancePath:instancePath+"/entity",schemaPath:"openapi.json#/components/schemas/AnalyticsEntity/enum",keyword:"enum",params:{allowedValues: schema84.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var _valid0 = _errs9 === errors;
if(_valid0){
valid3 = true;
passing0 = 0;
}
const _errs12 = errors;
if(data2 !== null){
const err2 = {instancePath:instancePath+"/entity",schemaPath:"openapi.json#/components/schemas/Annotation/properties/entity/oneOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var _valid0 = _errs12 === errors;
if(_valid0 && valid3){
valid3 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid3 = true;
passing0 = 1;
}
}
if(!valid3){
const err3 = {instancePath:instancePath+"/entity",schemaPath:"openapi.json#/components/schemas/Annotation/properties/entity/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
validate33.errors = vErrors;
return false;
}
else {
errors = _errs8;
if(vErrors !== null){
if(_errs8){
vErrors.length = _errs8;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.entity_id !== undefined){
let data3 = data.entity_id;
const _errs14 = errors;
const _errs15 = errors;
let valid5 = false;
let passing1 = null;
const _errs16 = errors;
const _errs17 = errors;
if(errors === _errs17){
if(typeof data3 === "string"){
if(!pattern4.test(data3)){
const err4 = {instancePath:instancePath+"/entity_id",schemaPath:"openapi.json#/components/schemas/Uuid/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"},message:"must match pattern \""+"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"+"\""};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/entity_id",schemaPath:"openapi.json#/components/schemas/Uuid/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
var _valid1 = _errs16 === errors;
if(_valid1){
valid5 = true;
passing1 = 0;
}
const _errs19 = errors;
if(data3 !== null){
const err6 = {instancePath:instancePath+"/entity_id",schemaPath:"openapi.json#/components/schemas/Annotation/properties/entity_id/oneOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
var _valid1 = _errs19 === errors;
if(_valid1 && valid5){
valid5 = false;
passing1 = [passing1, 1];
}
else {
if(_valid1){
valid5 = true;
passing1 = 1;
}
}
if(!valid5){
const err7 = {instancePath:instancePath+"/entity_id",schemaPath:"openapi.json#/components/schemas/Annotation/properties/entity_id/oneOf",keyword:"oneOf",params:{passingSchemas: passing1},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
validate33.errors = vErrors;
return false;
}
else {
errors = _errs15;
if(vErrors !== null){
if(_errs15){
vErrors.length = _errs15;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.date !== undefined){
let data4 = data.date;
const _errs21 = errors;
const _errs22 = errors;
if(errors === _errs22){
if(errors === _errs22){
if(typeof data4 === "string"){
if(!(formats12.test(data4))){
validate33.errors = [{instancePath:instancePath+"/date",schemaPath:"openapi.json#/components/schemas/CalendarDate/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""}];
return false;
}
}
else {
validate33.errors = [{instancePath:instancePath+"/date",schemaPath:"openapi.json#/components/schemas/CalendarDate/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid0 = _errs21 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.kind !== undefined){
const _errs24 = errors;
if(typeof data.kind !== "string"){
validate33.errors = [{instancePath:instancePath+"/kind",schemaPath:"openapi.json#/components/schemas/Annotation/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs24 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.label !== undefined){
const _errs26 = errors;
if(typeof data.label !== "string"){
validate33.errors = [{instancePath:instancePath+"/label",schemaPath:"openapi.json#/components/schemas/Annotation/properties/label/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs26 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.metadata !== undefined){
let data7 = data.metadata;
const _errs28 = errors;
const _errs29 = errors;
if(errors === _errs29){
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
}
else {
validate33.errors = [{instancePath:instancePath+"/metadata",schemaPath:"openapi.json#/components/schemas/Metadata/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs28 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.created_at !== undefined){
let data8 = data.created_at;
const _errs32 = errors;
const _errs33 = errors;
if(errors === _errs33){
if(errors === _errs33){
if(typeof data8 === "string"){
if(!(formats2.test(data8))){
validate33.errors = [{instancePath:instancePath+"/created_at",schemaPath:"openapi.json#/components/schemas/Timestamp/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""}];
return false;
}
}
else {
validate33.errors = [{instancePath:instancePath+"/created_at",schemaPath:"openapi.json#/components/schemas/Timestamp/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid0 = _errs32 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
else {
validate33.errors = [{instancePath,schemaPath:"openapi.json#/components/schemas/Annotation/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate33.errors = vErrors;
return errors === 0;
}
validate33.evaluated = {"props":{"id":true,"project_id":true,"entity":true,"entity_id":true,"date":true,"kind":true,"label":true,"metadata":true,"created_at":true},"dynamicProps":false,"dynamicItems":false};

const schema89 = {"$id":"spec:/PayoutMethod","type":"object","required":["id","org_id","name","icon_url","is_default","is_active","metadata","readme"],"properties":{"id":{"$ref":"spec:/Uuid"},"org_id":{"$ref":"spec:/Uuid"},"name":{"type":"string","maxLength":100},"icon_url":{"type":["string","null"],"format":"uri"},"is_default":{"type":"boolean"},"is_active":{"type":"boolean"},"metadata":{"$ref":"spec:/Metadata"},"readme":{"type":["string","null"]},"created_at":{"$ref":"spec:/Timestamp"}}};

function validate35(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="spec:/PayoutMethod" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate35.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((data.id === undefined) && (missing0 = "id")) || ((data.org_id === undefined) && (missing0 = "org_id"))) || ((data.name === undefined) && (missing0 = "name"))) || ((data.icon_url === undefined) && (missing0 = "icon_url"))) || ((data.is_default === undefined) && (missing0 = "is_default"))) || ((data.is_active === undefined) && (missing0 = "is_active"))) || ((data.metadata === undefined) && (missing0 = "metadata"))) || ((data.readme === undefined) && (missing0 = "readme"))){
validate35.errors = [{instancePath,schemaPath:"openapi.json#/components/schemas/PayoutMethod/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.id !== undefined){
let data0 = data.id;
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
validate35.errors = [{instancePath:instancePath+"/id",schemaPath:"openapi.json#/components/schemas/Uuid/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"},message:"must match pattern \""+"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"+"\""}];
return false;
}
}
else {
validate35.errors = [{instancePath:instancePath+"/id",schemaPath:"openapi.json#/components/schemas/Uuid/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.org_id !== undefined){
let data1 = data.org_id;
const _errs4 = errors;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
validate35.errors = [{instancePath:instancePath+"/org_id",schemaPath:"openapi.json#/components/schemas/Uuid/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"},message:"must match pattern \""+"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"+"\""}];
return false;
}
}
else {
validate35.errors = [{instancePath:instancePath+"/org_id",schemaPath:"openapi.json#/components/schemas/Uuid/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined){
let data2 = data.name;
const _errs7 = errors;
if(errors === _errs7){
if(typeof data2 === "string"){
if(func5(data2) > 100){
validate35.errors = [{instancePath:instancePath+"/name",schemaPath:"openapi.json#/components/schemas/PayoutMethod/properties/name/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters"}];
return false;
}
}
else {
validate35.errors = [{instancePath:instancePath+"/name",schemaPath:"openapi.json#/components/schemas/PayoutMethod/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.icon_url !== undefined){
let data3 = data.icon_url;
const _errs9 = errors;
if((typeof data3 !== "string") && (data3 !== null)){
validate35.errors = [{instancePath:instancePath+"/icon_url",schemaPath:"openapi.json#/components/schemas/PayoutMethod/properties/icon_url/type",keyword:"type",params:{type: schema89.properties.icon_url.type},message:"must be string,null"}];
return false;
}
if(errors === _errs9){
if(errors === _errs9){
if(typeof data3 === "string"){
if(!(formats10.test(data3))){
validate35.errors = [{instancePath:instancePath+"/icon_url",schemaPath:"openapi.json#/components/schemas/PayoutMethod/properties/icon_url/format",keyword:"format",params:{format: "uri"},message:"must match format \""+"uri"+"\""}];
return false;
}
}
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.is_default !== undefined){
const _errs11 = errors;
if(typeof data.is_default !== "boolean"){
validate35.errors = [{instancePath:instancePath+"/is_default",schemaPath:"openapi.json#/components/schemas/PayoutMethod/properties/is_default/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.is_active !== undefined){
const _errs13 = errors;
if(typeof data.is_active !== "boolean"){
validate35.errors = [{instancePath:instancePath+"/is_active",schemaPath:"openapi.json#/components/schemas/PayoutMethod/properties/is_active/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.metadata !== undefined){
let data6 = data.metadata;
const _errs15 = errors;
const _errs16 = errors;
if(errors === _errs16){
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
}
else {
validate35.errors = [{instancePath:instancePath+"/metadata",schemaPath:"openapi.json#/components/schemas/Metadata/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.readme !== undefined){
let data7 = data.readme;
const _errs19 = errors;
if((typeof data7 !== "string") && (data7 !== null)){
validate35.errors = [{instancePath:instancePath+"/readme",schemaPath:"openapi.json#/components/schemas/PayoutMethod/properties/readme/type",keyword:"type",params:{type: schema89.properties.readme.type},message:"must be string,null"}];
return false;
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.created_at !== undefined){
let data8 = data.created_at;
const _errs21 = errors;
const _errs22 = errors;
if(errors === _errs22){
if(errors === _errs22){
if(typeof data8 === "string"){
if(!(formats2.test(data8))){
validate35.errors = [{instancePath:instancePath+"/created_at",schemaPath:"openapi.json#/components/schemas/Timestamp/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""}];
return false;
}
}
else {
validate35.errors = [{instancePath:instancePath+"/created_at",schemaPath:"openapi.json#/components/schemas/Timestamp/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid0 = _errs21 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
else {
validate35.errors = [{instancePath,schemaPath:"openapi.json#/components/schemas/PayoutMethod/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate35.errors = vErrors;
return errors === 0;
}
validate35.evaluated = {"props":{"id":true,"org_id":true,"name":true,"icon_url":true,"is_default":true,"is_active":true,"metadata":true,"readme":true,"created_at":true},"dynamicProps":false,"dynamicItems":false};

const schema94 = {"$id":"spec:/PayoutStructureVersion","type":"object","required":["period","amount_cents","currency","criteria_type","criteria_params","proration_mode"],"properties":{"id":{"$ref":"spec:/Uuid"},"structure_id":{"$ref":"spec:/Uuid"},"version":{"type":"integer","minimum":1,"maximum":9007199254740991},"period":{"$ref":"spec:/Period"},"amount_cents":{"$ref":"spec:/Cents"},"currency":{"type":"string"},"criteria_type":{"$ref":"spec:/CriteriaType"},"criteria_params":{"type":"object","additionalProperties":true},"proration_mode":{"$ref":"spec:/ProrationMode"},"effective_at":{"$ref":"spec:/Timestamp"},"created_at":{"$ref":"spec:/Timestamp"}}};
const schema98 = {"$id":"spec:/Cents","type":"integer","minimum":0,"maximum":9007199254740991};
const schema99 = {"$id":"spec:/CriteriaType","type":"string","enum":["recurring","goals","cpm","view_threshold"]};
const schema100 = {"$id":"spec:/ProrationMode","type":"string","enum":["none","daily"]};

function validate37(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="spec:/PayoutStructureVersion" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate37.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.period === undefined) && (missing0 = "period")) || ((data.amount_cents === undefined) && (missing0 = "amount_cents"))) || ((data.currency === undefined) && (missing0 = "currency"))) || ((data.criteria_type === undefined) && (missing0 = "criteria_type"))) || ((data.criteria_params === undefined) && (missing0 = "criteria_params"))) || ((data.proration_mode === undefined) && (missing0 = "proration_mode"))){
validate37.errors = [{instancePath,schemaPath:"openapi.json#/components/schemas/PayoutStructureVersion/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.id !== undefined){
let data0 = data.id;
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
validate37.errors = [{instancePath:instancePath+"/id",schemaPath:"openapi.json#/components/schemas/Uuid/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"},message:"must match pattern \""+"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"+"\""}];
return false;
}
}
else {
validate37.errors = [{instancePath:instancePath+"/id",schemaPath:"openapi.json#/components/schemas/Uuid/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.structure_id !== undefined){
let data1 = data.structure_id;
const _errs4 = errors;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
validate37.errors = [{instancePath:instancePath+"/structure_id",schemaPath:"openapi.json#/components/schemas/Uuid/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"},message:"must match pattern \""+"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"+"\""}];
return false;
}
}
else {
validate37.errors = [{instancePath:instancePath+"/structure_id",schemaPath:"openapi.json#/components/schemas/Uuid/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.version !== undefined){
let data2 = data.version;
const _errs7 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate37.errors = [{instancePath:instancePath+"/version",schemaPath:"openapi.json#/components/schemas/PayoutStructureVersion/properties/version/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs7){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 9007199254740991 || isNaN(data2)){
validate37.errors = [{instancePath:instancePath+"/version",schemaPath:"openapi.json#/components/schemas/PayoutStructureVersion/properties/version/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data2 < 1 || isNaN(data2)){
validate37.errors = [{instancePath:instancePath+"/version",schemaPath:"openapi.json#/components/schemas/PayoutStructureVersion/properties/version/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.period !== undefined){
let data3 = data.period;
const _errs9 = errors;
if(typeof data3 !== "string"){
validate37.errors = [{instancePath:instancePath+"/period",schemaPath:"openapi.json#/components/schemas/Period/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data3 === "daily") || (data3 === "weekly")) || (data3 === "monthly"))){
validate37.errors = [{instancePath:instancePath+"/period",schemaPath:"openapi.json#/components/schemas/Period/enum",keyword:"enum",params:{allowedValues: schema76.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.amount_cents !== undefined){
let data4 = data.amount_cents;
const _errs12 = errors;
const _errs13 = errors;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
validate37.errors = [{instancePath:instancePath+"/amount_cents",schemaPath:"openapi.json#/components/schemas/Cents/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs13){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 9007199254740991 || isNaN(data4)){
validate37.errors = [{instancePath:instancePath+"/amount_cents",schemaPath:"openapi.json#/components/schemas/Cents/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data4 < 0 || isNaN(data4)){
validate37.errors = [{instancePath:instancePath+"/amount_cents",schemaPath:"openapi.json#/components/schemas/Cents/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.currency !== undefined){
const _errs15 = errors;
if(typeof data.currency !== "string"){
validate37.errors = [{instancePath:instancePath+"/currency",schemaPath:"openapi.json#/components/schemas/PayoutStructureVersion/properties/currency/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.criteria_type !== undefined){
let data6 = data.criteria_type;
const _errs17 = errors;
if(typeof data6 !== "string"){
validate37.errors = [{instancePath:instancePath+"/criteria_type",schemaPath:"openapi.json#/components/schemas/CriteriaType/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((data6 === "recurring") || (data6 === "goals")) || (data6 === "cpm")) || (data6 === "view_threshold"))){
validate37.errors = [{instancePath:instancePath+"/criteria_type",schemaPath:"openapi.json#/components/schemas/CriteriaType/enum",keyword:"enum",params:{allowedValues: schema99.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.criteria_params !== undefined){
let data7 = data.criteria_params;
const _errs20 = errors;
if(errors === _errs20){
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
}
else {
validate37.errors = [{instancePath:instancePath+"/criteria_params",schemaPath:"openapi.json#/components/schemas/PayoutStructureVersion/properties/criteria_params/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.proration_mode !== undefined){
let data8 = data.proration_mode;
const _errs23 = errors;
if(typeof data8 !== "string"){
validate37.errors = [{instancePath:instancePath+"/proration_mode",schemaPath:"openapi.json#/components/schemas/ProrationMode/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data8 === "none") || (data8 === "daily"))){
validate37.errors = [{instancePath:instancePath+"/proration_mode",schemaPath:"openapi.json#/components/schemas/ProrationMode/enum",keyword:"enum",params:{allowedValues: schema100.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs23 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.effective_at !== undefined){
let data9 = data.effective_at;
const _errs26 = errors;
const _errs27 = errors;
if(errors === _errs27){
if(errors === _errs27){
if(typeof data9 === "string"){
if(!(formats2.test(data9))){
validate37.errors = [{instancePath:instancePath+"/effective_at",schemaPath:"openapi.json#/components/schemas/Timestamp/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""}];
return false;
}
}
else {
validate37.errors = [{instancePath:instancePath+"/effective_at",schemaPath:"openapi.json#/components/schemas/Timestamp/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid0 = _errs26 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.created_at !== undefined){
let data10 = data.created_at;
const _errs29 = errors;
const _errs30 = errors;
if(errors === _errs30){
if(errors === _errs30){
if(typeof data10 === "string"){
if(!(formats2.test(data10))){
validate37.errors = [{instancePath:instancePath+"/created_at",schemaPath:"openapi.json#/components/schemas/Timestamp/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""}];
return false;
}
}
else {
validate37.errors = [{instancePath:instancePath+"/created_at",schemaPath:"openapi.json#/components/schemas/Timestamp/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid0 = _errs29 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate37.errors = [{instancePath,schemaPath:"openapi.json#/components/schemas/PayoutStructureVersion/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate37.errors = vErrors;
return errors === 0;
}
validate37.evaluated = {"props":{"id":true,"structure_id":true,"version":true,"period":true,"amount_cents":true,"currency":true,"criteria_type":true,"criteria_params":true,"proration_mode":true,"effective_at":true,"created_at":true},"dynamicProps":false,"dynamicItems":false};

const schema103 = {"$id":"spec:/PayoutAssignment","type":"object","properties":{"id":{"$ref":"spec:/Uuid"},"structure_id":{"$ref":"spec:/Uuid"},"creator_id":{"$ref":"spec:/Uuid"},"assigned_at":{"$ref":"spec:/Timestamp"},"unassigned_at":{"oneOf":[{"$ref":"spec:/Timestamp"},{"type":"null"}]}}};

function validate40(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="spec:/PayoutAssignment" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate40.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id !== undefined){
let data0 = data.id;
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
validate40.errors = [{instancePath:instancePath+"/id",schemaPath:"openapi.json#/components/schemas/Uuid/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"},message:"must match pattern \""+"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"+"\""}];
return false;
}
}
else {
validate40.errors = [{instancePath:instancePath+"/id",schemaPath:"openapi.json#/components/schemas/Uuid/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.structure_id !== undefined){
let data1 = data.structure_id;
const _errs4 = errors;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
validate40.errors = [{instancePath:instancePath+"/structure_id",schemaPath:"openapi.json#/components/schemas/Uuid/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"},message:"must match pattern \""+"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"+"\""}];
return false;
}
}
else {
validate40.errors = [{instancePath:instancePath+"/structure_id",schemaPath:"openapi.json#/components/schemas/Uuid/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.creator_id !== undefined){
let data2 = data.creator_id;
const _errs7 = errors;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data2 === "string"){
if(!pattern4.test(data2)){
validate40.errors = [{instancePath:instancePath+"/creator_id",schemaPath:"openapi.json#/components/schemas/Uuid/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"},message:"must match pattern \""+"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"+"\""}];
return false;
}
}
else {
validate40.errors = [{instancePath:instancePath+"/creator_id",schemaPath:"openapi.json#/components/schemas/Uuid/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.assigned_at !== undefined){
let data3 = data.assigned_at;
const _errs10 = errors;
const _errs11 = errors;
if(errors === _errs11){
if(errors === _errs11){
if(typeof data3 === "string"){
if(!(formats2.test(data3))){
validate40.errors = [{instancePath:instancePath+"/assigned_at",schemaPath:"openapi.json#/components/schemas/Timestamp/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""}];
return false;
}
}
else {
validate40.errors = [{instancePath:instancePath+"/assigned_at",schemaPath:"openapi.json#/components/schemas/Timestamp/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.unassigned_at !== undefined){
let data4 = data.unassigned_at;
const _errs13 = errors;
const _errs14 = errors;
let valid5 = false;
let passing0 = null;
const _errs15 = errors;
const _errs16 = errors;
if(errors === _errs16){
if(errors === _errs16){
if(typeof data4 === "string"){
if(!(formats2.test(data4))){
const err0 = {instancePath:instancePath+"/unassigned_at",schemaPath:"openapi.json#/components/schemas/Timestamp/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath:instancePath+"/unassigned_at",schemaPath:"openapi.json#/components/schemas/Timestamp/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
var _valid0 = _errs15 === errors;
if(_valid0){
valid5 = true;
passing0 = 0;
}
const _errs18 = errors;
if(data4 !== null){
const err2 = {instancePath:instancePath+"/unassigned_at",schemaPath:"openapi.json#/components/schemas/PayoutAssignment/properties/unassigned_at/oneOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var _valid0 = _errs18 === errors;
if(_valid0 && valid5){
valid5 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid5 = true;
passing0 = 1;
}
}
if(!valid5){
const err3 = {instancePath:instancePath+"/unassigned_at",schemaPath:"openapi.json#/components/schemas/PayoutAssignment/properties/unassigned_at/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
validate40.errors = vErrors;
return false;
}
else {
errors = _errs14;
if(vErrors !== null){
if(_errs14){
vErrors.length = _errs14;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate40.errors = [{instancePath,schemaPath:"openapi.json#/components/schemas/PayoutAssignment/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate40.errors = vErrors;
return errors === 0;
}
validate40.evaluated = {"props":{"id":true,"structure_id":true,"creator_id":true,"assigned_at":true,"unassigned_at":true},"dynamicProps":false,"dynamicItems":false};

const schema109 = {"$id":"spec:/PayoutAccrual","type":"object","required":["id","creator_id","structure_id","structure_version_id","period_start_at","period_end_at","amount_cents","currency","status","inputs_snapshot"],"properties":{"id":{"$ref":"spec:/Uuid"},"creator_id":{"$ref":"spec:/Uuid"},"structure_id":{"$ref":"spec:/Uuid"},"structure_version_id":{"$ref":"spec:/Uuid"},"period_start_at":{"$ref":"spec:/Timestamp"},"period_end_at":{"$ref":"spec:/Timestamp"},"amount_cents":{"$ref":"spec:/Cents"},"currency":{"type":"string"},"status":{"$ref":"spec:/AccrualStatus"},"inputs_snapshot":{"oneOf":[{"$ref":"spec:/InputsSnapshot"},{"type":"null"}]},"created_at":{"$ref":"spec:/Timestamp"},"updated_at":{"$ref":"spec:/Timestamp"}}};
const schema117 = {"$id":"spec:/AccrualStatus","type":"string","enum":["earned","paid","rejected","voided"]};
const schema118 = {"$id":"spec:/InputsSnapshot","type":"object","properties":{"criteria_type":{"$ref":"spec:/CriteriaType"},"period_days":{"type":"integer","minimum":1,"maximum":9007199254740991},"covered_days":{"type":"integer","minimum":0,"maximum":9007199254740991},"assignment_ids":{"type":"array","items":{"$ref":"spec:/Uuid"}},"goals_met":{"type":"boolean"},"goals":{"type":"array","items":{"$ref":"spec:/GoalResult"}},"impressions":{"type":"integer","minimum":0},"video_count":{"type":"integer","minimum":0,"maximum":9007199254740991},"rate_cents_per_1000":{"$ref":"spec:/Cents"},"min_views":{"type":"integer","minimum":1,"maximum":9007199254740991}}};
const schema121 = {"$id":"spec:/GoalResult","type":"object","required":["goal_id","metric","target","actual","met"],"properties":{"goal_id":{"$ref":"spec:/Uuid"},"metric":{"$ref":"spec:/GoalMetric"},"target":{"type":"integer","minimum":1,"maximum":9007199254740991},"actual":{"type":"integer","minimum":-9007199254740991,"maximum":9007199254740991},"met":{"type":"boolean"}}};

function validate44(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="spec:/GoalResult" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate44.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.goal_id === undefined) && (missing0 = "goal_id")) || ((data.metric === undefined) && (missing0 = "metric"))) || ((data.target === undefined) && (missing0 = "target"))) || ((data.actual === undefined) && (missing0 = "actual"))) || ((data.met === undefined) && (missing0 = "met"))){
validate44.errors = [{instancePath,schemaPath:"openapi.json#/components/schemas/GoalResult/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.goal_id !== undefined){
let data0 = data.goal_id;
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
validate44.errors = [{instancePath:instancePath+"/goal_id",schemaPath:"openapi.json#/components/schemas/Uuid/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"},message:"must match pattern \""+"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"+"\""}];
return false;
}
}
else {
validate44.errors = [{instancePath:instancePath+"/goal_id",schemaPath:"openapi.json#/components/schemas/Uuid/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.metric !== undefined){
let data1 = data.metric;
const _errs4 = errors;
if(typeof data1 !== "string"){
validate44.errors = [{instancePath:instancePath+"/metric",schemaPath:"openapi.json#/components/schemas/GoalMetric/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((data1 === "posts") || (data1 === "views")) || (data1 === "engagement")) || (data1 === "followers"))){
validate44.errors = [{instancePath:instancePath+"/metric",schemaPath:"openapi.json#/components/schemas/GoalMetric/enum",keyword:"enum",params:{allowedValues: schema75.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.target !== undefined){
let data2 = data.target;
const _errs7 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate44.errors = [{instancePath:instancePath+"/target",schemaPath:"openapi.json#/components/schemas/GoalResult/properties/target/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs7){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 9007199254740991 || isNaN(data2)){
validate44.errors = [{instancePath:instancePath+"/target",schemaPath:"openapi.json#/components/schemas/GoalResult/properties/target/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data2 < 1 || isNaN(data2)){
validate44.errors = [{instancePath:instancePath+"/target",schemaPath:"openapi.json#/components/schemas/GoalResult/properties/target/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.actual !== undefined){
let data3 = data.actual;
const _errs9 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate44.errors = [{instancePath:instancePath+"/actual",schemaPath:"openapi.json#/components/schemas/GoalResult/properties/actual/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs9){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 9007199254740991 || isNaN(data3)){
validate44.errors = [{instancePath:instancePath+"/actual",schemaPath:"openapi.json#/components/schemas/GoalResult/properties/actual/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data3 < -9007199254740991 || isNaN(data3)){
validate44.errors = [{instancePath:instancePath+"/actual",schemaPath:"openapi.json#/components/schemas/GoalResult/properties/actual/minimum",keyword:"minimum",params:{comparison: ">=", limit: -9007199254740991},message:"must be >= -9007199254740991"}];
return false;
}
}
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.met !== undefined){
const _errs11 = errors;
if(typeof data.met !== "boolean"){
validate44.errors = [{instancePath:instancePath+"/met",schemaPath:"openapi.json#/components/schemas/GoalResult/properties/met/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate44.errors = [{instancePath,schemaPath:"openapi.json#/components/schemas/GoalResult/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate44.errors = vErrors;
return errors === 0;
}
validate44.evaluated = {"props":{"goal_id":true,"metric":true,"target":true,"actual":true,"met":true},"dynamicProps":false,"dynamicItems":false};


function validate43(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="spec:/InputsSnapshot" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate43.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.criteria_type !== undefined){
let data0 = data.criteria_type;
const _errs1 = errors;
if(typeof data0 !== "string"){
validate43.errors = [{instancePath:instancePath+"/criteria_type",schemaPath:"openapi.json#/components/schemas/CriteriaType/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((data0 === "recurring") || (data0 === "goals")) || (data0 === "cpm")) || (data0 === "view_threshold"))){
validate43.errors = [{instancePath:instancePath+"/criteria_type",schemaPath:"openapi.json#/components/schemas/CriteriaType/enum",keyword:"enum",params:{allowedValues: schema99.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.period_days !== undefined){
let data1 = data.period_days;
const _errs4 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate43.errors = [{instancePath:instancePath+"/period_days",schemaPath:"openapi.json#/components/schemas/InputsSnapshot/properties/period_days/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs4){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 9007199254740991 || isNaN(data1)){
validate43.errors = [{instancePath:instancePath+"/period_days",schemaPath:"openapi.json#/components/schemas/InputsSnapshot/properties/period_days/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data1 < 1 || isNaN(data1)){
validate43.errors = [{instancePath:instancePath+"/period_days",schemaPath:"openapi.json#/components/schemas/InputsSnapshot/properties/period_days/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.covered_days !== undefined){
let data2 = data.covered_days;
const _errs6 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate43.errors = [{instancePath:instancePath+"/covered_days",schemaPath:"openapi.json#/components/schemas/InputsSnapshot/properties/covered_days/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs6){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 9007199254740991 || isNaN(data2)){
validate43.errors = [{instancePath:instancePath+"/covered_days",schemaPath:"openapi.json#/components/schemas/InputsSnapshot/properties/covered_days/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data2 < 0 || isNaN(data2)){
validate43.errors = [{instancePath:instancePath+"/covered_days",schemaPath:"openapi.json#/components/schemas/InputsSnapshot/properties/covered_days/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.assignment_ids !== undefined){
let data3 = data.assignment_ids;
const _errs8 = errors;
if(errors === _errs8){
if(Array.isArray(data3)){
var valid2 = true;
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
const _errs10 = errors;
const _errs11 = errors;
if(errors === _errs11){
if(typeof data4 === "string"){
if(!pattern4.test(data4)){
validate43.errors = [{instancePath:instancePath+"/assignment_ids/" + i0,schemaPath:"openapi.json#/components/schemas/Uuid/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"},message:"must match pattern \""+"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"+"\""}];
return false;
}
}
else {
validate43.errors = [{instancePath:instancePath+"/assignment_ids/" + i0,schemaPath:"openapi.json#/components/schemas/Uuid/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs10 === errors;
if(!valid2){
break;
}
}
}
else {
validate43.errors = [{instancePath:instancePath+"/assignment_ids",schemaPath:"openapi.json#/components/schemas/InputsSnapshot/properties/assignment_ids/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.goals_met !== undefined){
const _errs13 = errors;
if(typeof data.goals_met !== "boolean"){
validate43.errors = [{instancePath:instancePath+"/goals_met",schemaPath:"openapi.json#/components/schemas/InputsSnapshot/properties/goals_met/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.goals !== undefined){
let data6 = data.goals;
const _errs15 = errors;
if(errors === _errs15){
if(Array.isArray(data6)){
var valid4 = true;
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
const _errs17 = errors;
if(!(validate44(data6[i1], {instancePath:instancePath+"/goals/" + i1,parentData:data6,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = gatherErrors(vErrors, validate44.errors);
errors = vErrors.length;
}
var valid4 = _errs17 === errors;
if(!valid4){
break;
}
}
}
else {
validate43.errors = [{instancePath:instancePath+"/goals",schemaPath:"openapi.json#/components/schemas/InputsSnapshot/properties/goals/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.impressions !== undefined){
let data8 = data.impressions;
const _errs18 = errors;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
validate43.errors = [{instancePath:instancePath+"/impressions",schemaPath:"openapi.json#/components/schemas/InputsSnapshot/properties/impressions/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs18){
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 < 0 || isNaN(data8)){
validate43.errors = [{instancePath:instancePath+"/impressions",schemaPath:"openapi.json#/components/schemas/InputsSnapshot/properties/impressions/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.video_count !== undefined){
let data9 = data.video_count;
const _errs20 = errors;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
validate43.errors = [{instancePath:instancePath+"/video_count",schemaPath:"openapi.json#/components/schemas/InputsSnapshot/properties/video_count/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs20){
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 9007199254740991 || isNaN(data9)){
validate43.errors = [{instancePath:instancePath+"/video_count",schemaPath:"openapi.json#/components/schemas/InputsSnapshot/properties/video_count/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data9 < 0 || isNaN(data9)){
validate43.errors = [{instancePath:instancePath+"/video_count",schemaPath:"openapi.json#/components/schemas/InputsSnapshot/properties/video_count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.rate_cents_per_1000 !== undefined){
let data10 = data.rate_cents_per_1000;
const _errs22 = errors;
const _errs23 = errors;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
validate43.errors = [{instancePath:instancePath+"/rate_cents_per_1000",schemaPath:"openapi.json#/components/schemas/Cents/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs23){
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 > 9007199254740991 || isNaN(data10)){
validate43.errors = [{instancePath:instancePath+"/rate_cents_per_1000",schemaPath:"openapi.json#/components/schemas/Cents/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data10 < 0 || isNaN(data10)){
validate43.errors = [{instancePath:instancePath+"/rate_cents_per_1000",schemaPath:"openapi.json#/components/schemas/Cents/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.min_views !== undefined){
let data11 = data.min_views;
const _errs25 = errors;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
validate43.errors = [{instancePath:instancePath+"/min_views",schemaPath:"openapi.json#/components/schemas/InputsSnapshot/properties/min_views/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs25){
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 > 9007199254740991 || isNaN(data11)){
validate43.errors = [{instancePath:instancePath+"/min_views",schemaPath:"openapi.json#/components/schemas/InputsSnapshot/properties/min_views/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data11 < 1 || isNaN(data11)){
validate43.errors = [{instancePath:instancePath+"/min_views",schemaPath:"openapi.json#/components/schemas/InputsSnapshot/properties/min_views/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid0 = _errs25 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
else {
validate43.errors = [{instancePath,schemaPath:"openapi.json#/components/schemas/InputsSnapshot/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate43.errors = vErrors;
return errors === 0;
}
validate43.evaluated = {"props":{"criteria_type":true,"period_days":true,"covered_days":true,"assignment_ids":true,"goals_met":true,"goals":true,"impressions":true,"video_count":true,"rate_cents_per_1000":true,"min_views":true},"dynamicProps":false,"dynamicItems":false};


function validate42(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="spec:/PayoutAccrual" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate42.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((((data.id === undefined) && (missing0 = "id")) || ((data.creator_id === undefined) && (missing0 = "creator_id"))) || ((data.structure_id === undefined) && (missing0 = "structure_id"))) || ((data.structure_version_id === undefined) && (missing0 = "structure_version_id"))) || ((data.period_start_at === undefined) && (missing0 = "period_start_at"))) || ((data.period_end_at === undefined) && (missing0 = "period_end_at"))) || ((data.amount_cents === undefined) && (missing0 = "amount_cents"))) || ((data.currency === undefined) && (missing0 = "currency"))) || ((data.status === undefined) && (missing0 = "status"))) || ((data.inputs_snapshot === undefined) && (missing0 = "inputs_snapshot"))){
validate42.errors = [{instancePath,schemaPath:"openapi.json#/components/schemas/PayoutAccrual/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.id !== undefined){
let data0 = data.id;
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
validate42.errors = [{instancePath:instancePath+"/id",schemaPath:"openapi.json#/components/schemas/Uuid/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"},message:"must match pattern \""+"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"+"\""}];
return false;
}
}
else {
validate42.errors = [{instancePath:instancePath+"/id",schemaPath:"openapi.json#/components/schemas/Uuid/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.creator_id !== undefined){
let data1 = data.creator_id;
const _errs4 = errors;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
validate42.errors = [{instancePath:instancePath+"/creator_id",schemaPath:"openapi.json#/components/schemas/Uuid/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"},message:"must match pattern \""+"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"+"\""}];
return false;
}
}
else {
validate42.errors = [{instancePath:instancePath+"/creator_id",schemaPath:"openapi.json#/components/schemas/Uuid/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.structure_id !== undefined){
let data2 = data.structure_id;
const _errs7 = errors;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data2 === "string"){
if(!pattern4.test(data2)){
validate42.errors = [{instancePath:instancePath+"/structure_id",schemaPath:"openapi.json#/components/schemas/Uuid/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"},message:"must match pattern \""+"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"+"\""}];
return false;
}
}
else {
validate42.errors = [{instancePath:instancePath+"/structure_id",schemaPath:"openapi.json#/components/schemas/Uuid/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.structure_version_id !== undefined){
let data3 = data.structure_version_id;
const _errs10 = errors;
const _errs11 = errors;
if(errors === _errs11){
if(typeof data3 === "string"){
if(!pattern4.test(data3)){
validate42.errors = [{instancePath:instancePath+"/structure_version_id",schemaPath:"openapi.json#/components/schemas/Uuid/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"},message:"must match pattern \""+"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"+"\""}];
return false;
}
}
else {
validate42.errors = [{instancePath:instancePath+"/structure_version_id",schemaPath:"openapi.json#/components/schemas/Uuid/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.period_start_at !== undefined){
let data4 = data.period_start_at;
const _errs13 = errors;
const _errs14 = errors;
if(errors === _errs14){
if(errors === _errs14){
if(typeof data4 === "string"){
if(!(formats2.test(data4))){
validate42.errors = [{instancePath:instancePath+"/period_start_at",schemaPath:"openapi.json#/components/schemas/Timestamp/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""}];
return false;
}
}
else {
validate42.errors = [{instancePath:instancePath+"/period_start_at",schemaPath:"openapi.json#/components/schemas/Timestamp/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.period_end_at !== undefined){
let data5 = data.period_end_at;
const _errs16 = errors;
const _errs17 = errors;
if(errors === _errs17){
if(errors === _errs17){
if(typeof data5 === "string"){
if(!(formats2.test(data5))){
validate42.errors = [{instancePath:instancePath+"/period_end_at",schemaPath:"openapi.json#/components/schemas/Timestamp/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""}];
return false;
}
}
else {
validate42.errors = [{instancePath:instancePath+"/period_end_at",schemaPath:"openapi.json#/components/schemas/Timestamp/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.amount_cents !== undefined){
let data6 = data.amount_cents;
const _errs19 = errors;
const _errs20 = errors;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
validate42.errors = [{instancePath:instancePath+"/amount_cents",schemaPath:"openapi.json#/components/schemas/Cents/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs20){
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 9007199254740991 || isNaN(data6)){
validate42.errors = [{instancePath:instancePath+"/amount_cents",schemaPath:"openapi.json#/components/schemas/Cents/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data6 < 0 || isNaN(data6)){
validate42.errors = [{instancePath:instancePath+"/amount_cents",schemaPath:"openapi.json#/components/schemas/Cents/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.currency !== undefined){
const _errs22 = errors;
if(typeof data.currency !== "string"){
validate42.errors = [{instancePath:instancePath+"/currency",schemaPath:"openapi.json#/components/schemas/PayoutAccrual/properties/currency/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.status !== undefined){
let data8 = data.status;
const _errs24 = errors;
if(typeof data8 !== "string"){
validate42.errors = [{instancePath:instancePath+"/status",schemaPath:"openapi.json#/components/schemas/AccrualStatus/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((data8 === "earned") || (data8 === "paid")) || (data8 === "rejected")) || (data8 === "voided"))){
validate42.errors = [{instancePath:instancePath+"/status",schemaPath:"openapi.json#/components/schemas/AccrualStatus/enum",keyword:"enum",params:{allowedValues: schema117.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs24 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.inputs_snapshot !== undefined){
let data9 = data.inputs_snapshot;
const _errs27 = errors;
const _errs28 = errors;
let valid9 = false;
let passing0 = null;
const _errs29 = errors;
if(!(validate43(data9, {instancePath:instancePath+"/inputs_snapshot",parentData:data,parentDataProperty:"inputs_snapshot",rootData,dynamicAnchors}))){
vErrors = gatherErrors(vErrors, validate43.errors);
errors = vErrors.length;
}
var _valid0 = _errs29 === errors;
if(_valid0){
valid9 = true;
passing0 = 0;
var props0 = {};
props0.criteria_type = true;
props0.period_days = true;
props0.covered_days = true;
props0.assignment_ids = true;
props0.goals_met = true;
props0.goals = true;
props0.impressions = true;
props0.video_count = true;
props0.rate_cents_per_1000 = true;
props0.min_views = true;
}
const _errs30 = errors;
if(data9 !== null){
const err0 = {instancePath:instancePath+"/inputs_snapshot",schemaPath:"openapi.json#/components/schemas/PayoutAccrual/properties/inputs_snapshot/oneOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var _valid0 = _errs30 === errors;
if(_valid0 && valid9){
valid9 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid9 = true;
passing0 = 1;
}
}
if(!valid9){
const err1 = {instancePath:instancePath+"/inputs_snapshot",schemaPath:"openapi.json#/components/schemas/PayoutAccrual/properties/inputs_snapshot/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
validate42.errors = vErrors;
return false;
}
else {
errors = _errs28;
if(vErrors !== null){
if(_errs28){
vErrors.length = _errs28;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs27 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.created_at !== undefined){
let data10 = data.created_at;
const _errs32 = errors;
const _errs33 = errors;
if(errors === _errs33){
if(errors === _errs33){
if(typeof data10 === "string"){
if(!(formats2.test(data10))){
validate42.errors = [{instancePath:instancePath+"/created_at",schemaPath:"openapi.json#/components/schemas/Timestamp/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""}];
return false;
}
}
else {
validate42.errors = [{instancePath:instancePath+"/created_at",schemaPath:"openapi.json#/components/schemas/Timestamp/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid0 = _errs32 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.updated_at !== undefined){
let data11 = data.updated_at;
const _errs35 = errors;
const _errs36 = errors;
if(errors === _errs36){
if(errors === _errs36){
if(typeof data11 === "string"){
if(!(formats2.test(data11))){
validate42.errors = [{instancePath:instancePath+"/updated_at",schemaPath:"openapi.json#/components/schemas/Timestamp/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""}];
return false;
}
}
else {
validate42.errors = [{instancePath:instancePath+"/updated_at",schemaPath:"openapi.json#/components/schemas/Timestamp/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid0 = _errs35 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate42.errors = [{instancePath,schemaPath:"openapi.json#/components/schemas/PayoutAccrual/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate42.errors = vErrors;
return errors === 0;
}
validate42.evaluated = {"props":{"id":true,"creator_id":true,"structure_id":true,"structure_version_id":true,"period_start_at":true,"period_end_at":true,"amount_cents":true,"currency":true,"status":true,"inputs_snapshot":true,"created_at":true,"updated_at":true},"dynamicProps":false,"dynamicItems":false};

const schema127 = {"$id":"spec:/PayoutPayment","type":"object","required":["id","project_id","creator_id","method_id","method_name_snapshot","total_amount_cents","status","paid_at","payout_payment_lines","payout_adjustments","metadata","readme"],"properties":{"id":{"$ref":"spec:/Uuid"},"project_id":{"$ref":"spec:/Uuid"},"creator_id":{"oneOf":[{"$ref":"spec:/Uuid"},{"type":"null"}]},"method_id":{"oneOf":[{"$ref":"spec:/Uuid"},{"type":"null"}]},"method_name_snapshot":{"type":["string","null"]},"total_amount_cents":{"$ref":"spec:/Cents"},"status":{"$ref":"spec:/PaymentStatus"},"paid_at":{"$ref":"spec:/Timestamp"},"payout_payment_lines":{"type":"array","items":{"$ref":"spec:/PayoutPaymentLine"}},"payout_adjustments":{"type":"array","items":{"$ref":"spec:/PayoutAdjustment"}},"metadata":{"$ref":"spec:/Metadata"},"readme":{"type":["string","null"]},"currency":{"type":"string"},"created_at":{"$ref":"spec:/Timestamp"},"updated_at":{"$ref":"spec:/Timestamp"}}};
const schema133 = {"$id":"spec:/PaymentStatus","type":"string","enum":["paid","voided"]};
const schema135 = {"$id":"spec:/PayoutPaymentLine","type":"object","required":["applied_amount_cents"],"properties":{"id":{"$ref":"spec:/Uuid"},"payment_id":{"$ref":"spec:/Uuid"},"accrual_id":{"$ref":"spec:/Uuid"},"applied_amount_cents":{"$ref":"spec:/Cents"}}};

function validate49(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="spec:/PayoutPaymentLine" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate49.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.applied_amount_cents === undefined) && (missing0 = "applied_amount_cents")){
validate49.errors = [{instancePath,schemaPath:"openapi.json#/components/schemas/PayoutPaymentLine/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.id !== undefined){
let data0 = data.id;
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
validate49.errors = [{instancePath:instancePath+"/id",schemaPath:"openapi.json#/components/schemas/Uuid/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"},message:"must match pattern \""+"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"+"\""}];
return false;
}
}
else {
validate49.errors = [{instancePath:instancePath+"/id",schemaPath:"openapi.json#/components/schemas/Uuid/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.payment_id !== undefined){
let data1 = data.payment_id;
const _errs4 = errors;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
validate49.errors = [{instancePath:instancePath+"/payment_id",schemaPath:"openapi.json#/components/schemas/Uuid/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"},message:"must match pattern \""+"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"+"\""}];
return false;
}
}
else {
validate49.errors = [{instancePath:instancePath+"/payment_id",schemaPath:"openapi.json#/components/schemas/Uuid/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.accrual_id !== undefined){
let data2 = data.accrual_id;
const _errs7 = errors;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data2 === "string"){
if(!pattern4.test(data2)){
validate49.errors = [{instancePath:instancePath+"/accrual_id",schemaPath:"openapi.json#/components/schemas/Uuid/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"},message:"must match pattern \""+"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"+"\""}];
return false;
}
}
else {
validate49.errors = [{instancePath:instancePath+"/accrual_id",schemaPath:"openapi.json#/components/schemas/Uuid/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.applied_amount_cents !== undefined){
let data3 = data.applied_amount_cents;
const _errs10 = errors;
const _errs11 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate49.errors = [{instancePath:instancePath+"/applied_amount_cents",schemaPath:"openapi.json#/components/schemas/Cents/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs11){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 9007199254740991 || isNaN(data3)){
validate49.errors = [{instancePath:instancePath+"/applied_amount_cents",schemaPath:"openapi.json#/components/schemas/Cents/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data3 < 0 || isNaN(data3)){
validate49.errors = [{instancePath:instancePath+"/applied_amount_cents",schemaPath:"openapi.json#/components/schemas/Cents/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate49.errors = [{instancePath,schemaPath:"openapi.json#/components/schemas/PayoutPaymentLine/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate49.errors = vErrors;
return errors === 0;
}
validate49.evaluated = {"props":{"id":true,"payment_id":true,"accrual_id":true,"applied_amount_cents":true},"dynamicProps":false,"dynamicItems":false};

const schema140 = {"$id":"spec:/PayoutAdjustment","type":"object","properties":{"id":{"$ref":"spec:/Uuid"},"payment_id":{"$ref":"spec:/Uuid"},"amount_cents":{"type":"integer","minimum":-9007199254740991,"maximum":9007199254740991},"reason":{"$ref":"spec:/AdjustmentReason"}}};
const schema143 = {"$id":"spec:/AdjustmentReason","type":"string","enum":["overpayment","underpayment"]};

function validate51(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="spec:/PayoutAdjustment" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate51.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id !== undefined){
let data0 = data.id;
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
validate51.errors = [{instancePath:instancePath+"/id",schemaPath:"openapi.json#/components/schemas/Uuid/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"},message:"must match pattern \""+"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"+"\""}];
return false;
}
}
else {
validate51.errors = [{instancePath:instancePath+"/id",schemaPath:"openapi.json#/components/schemas/Uuid/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.payment_id !== undefined){
let data1 = data.payment_id;
const _errs4 = errors;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
validate51.errors = [{instancePath:instancePath+"/payment_id",schemaPath:"openapi.json#/components/schemas/Uuid/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"},message:"must match pattern \""+"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"+"\""}];
return false;
}
}
else {
validate51.errors = [{instancePath:instancePath+"/payment_id",schemaPath:"openapi.json#/components/schemas/Uuid/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.amount_cents !== undefined){
let data2 = data.amount_cents;
const _errs7 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate51.errors = [{instancePath:instancePath+"/amount_cents",schemaPath:"openapi.json#/components/schemas/PayoutAdjustment/properties/amount_cents/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs7){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 9007199254740991 || isNaN(data2)){
validate51.errors = [{instancePath:instancePath+"/amount_cents",schemaPath:"openapi.json#/components/schemas/PayoutAdjustment/properties/amount_cents/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data2 < -9007199254740991 || isNaN(data2)){
validate51.errors = [{instancePath:instancePath+"/amount_cents",schemaPath:"openapi.json#/components/schemas/PayoutAdjustment/properties/amount_cents/minimum",keyword:"minimum",params:{comparison: ">=", limit: -9007199254740991},message:"must be >= -9007199254740991"}];
return false;
}
}
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.reason !== undefined){
let data3 = data.reason;
const _errs9 = errors;
if(typeof data3 !== "string"){
validate51.errors = [{instancePath:instancePath+"/reason",schemaPath:"openapi.json#/components/schemas/AdjustmentReason/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data3 === "overpayment") || (data3 === "underpayment"))){
validate51.errors = [{instancePath:instancePath+"/reason",schemaPath:"openapi.json#/components/schemas/AdjustmentReason/enum",keyword:"enum",params:{allowedValues: schema143.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate51.errors = [{instancePath,schemaPath:"openapi.json#/components/schemas/PayoutAdjustment/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate51.errors = vErrors;
return errors === 0;
}
validate51.evaluated = {"props":{"id":true,"payment_id":true,"amount_cents":true,"reason":true},"dynamicProps":false,"dynamicItems":false};


function validate48(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="spec:/PayoutPayment" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate48.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((((((data.id === undefined) && (missing0 = "id")) || ((data.project_id === undefined) && (missing0 = "project_id"))) || ((data.creator_id === undefined) && (missing0 = "creator_id"))) || ((data.method_id === undefined) && (missing0 = "method_id"))) || ((data.method_name_snapshot === undefined) && (missing0 = "method_name_snapshot"))) || ((data.total_amount_cents === undefined) && (missing0 = "total_amount_cents"))) || ((data.status === undefined) && (missing0 = "status"))) || ((data.paid_at === undefined) && (missing0 = "paid_at"))) || ((data.payout_payment_lines === undefined) && (missing0 = "payout_payment_lines"))) || ((data.payout_adjustments === undefined) && (missing0 = "payout_adjustments"))) || ((data.metadata === undefined) && (missing0 = "metadata"))) || ((data.readme === undefined) && (missing0 = "readme"))){
validate48.errors = [{instancePath,schemaPath:"openapi.json#/components/schemas/PayoutPayment/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.id !== undefined){
let data0 = data.id;
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
validate48.errors = [{instancePath:instancePath+"/id",schemaPath:"openapi.json#/components/schemas/Uuid/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"},message:"must match pattern \""+"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"+"\""}];
return false;
}
}
else {
validate48.errors = [{instancePath:instancePath+"/id",schemaPath:"openapi.json#/components/schemas/Uuid/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.project_id !== undefined){
let data1 = data.project_id;
const _errs4 = errors;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
validate48.errors = [{instancePath:instancePath+"/project_id",schemaPath:"openapi.json#/components/schemas/Uuid/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"},message:"must match pattern \""+"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"+"\""}];
return false;
}
}
else {
validate48.errors = [{instancePath:instancePath+"/project_id",schemaPath:"openapi.json#/components/schemas/Uuid/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.creator_id !== undefined){
let data2 = data.creator_id;
const _errs7 = errors;
const _errs8 = errors;
let valid3 = false;
let passing0 = null;
const _errs9 = errors;
const _errs10 = errors;
if(errors === _errs10){
if(typeof data2 === "string"){
if(!pattern4.test(data2)){
const err0 = {instancePath:instancePath+"/creator_id",schemaPath:"openapi.json#/components/schemas/Uuid/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"},message:"must match pattern \""+"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"+"\""};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath:instancePath+"/creator_id",schemaPath:"openapi.json#/components/schemas/Uuid/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs9 === errors;
if(_valid0){
valid3 = true;
passing0 = 0;
}
const _errs12 = errors;
if(data2 !== null){
const err2 = {instancePath:instancePath+"/creator_id",schemaPath:"openapi.json#/components/schemas/PayoutPayment/properties/creator_id/oneOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var _valid0 = _errs12 === errors;
if(_valid0 && valid3){
valid3 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid3 = true;
passing0 = 1;
}
}
if(!valid3){
const err3 = {instancePath:instancePath+"/creator_id",schemaPath:"openapi.json#/components/schemas/PayoutPayment/properties/creator_id/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
validate48.errors = vErrors;
return false;
}
else {
errors = _errs8;
if(vErrors !== null){
if(_errs8){
vErrors.length = _errs8;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.method_id !== undefined){
let data3 = data.method_id;
const _errs14 = errors;
const _errs15 = errors;
let valid5 = false;
let passing1 = null;
const _errs16 = errors;
const _errs17 = errors;
if(errors === _errs17){
if(typeof data3 === "string"){
if(!pattern4.test(data3)){
const err4 = {instancePath:instancePath+"/method_id",schemaPath:"openapi.json#/components/schemas/Uuid/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"},message:"must match pattern \""+"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"+"\""};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/method_id",schemaPath:"openapi.json#/components/schemas/Uuid/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
var _valid1 = _errs16 === errors;
if(_valid1){
valid5 = true;
passing1 = 0;
}
const _errs19 = errors;
if(data3 !== null){
const err6 = {instancePath:instancePath+"/method_id",schemaPath:"openapi.json#/components/schemas/PayoutPayment/properties/method_id/oneOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
var _valid1 = _errs19 === errors;
if(_valid1 && valid5){
valid5 = false;
passing1 = [passing1, 1];
}
else {
if(_valid1){
valid5 = true;
passing1 = 1;
}
}
if(!valid5){
const err7 = {instancePath:instancePath+"/method_id",schemaPath:"openapi.json#/components/schemas/PayoutPayment/properties/method_id/oneOf",keyword:"oneOf",params:{passingSchemas: passing1},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
validate48.errors = vErrors;
return false;
}
else {
errors = _errs15;
if(vErrors !== null){
if(_errs15){
vErrors.length = _errs15;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.method_name_snapshot !== undefined){
let data4 = data.method_name_snapshot;
const _errs21 = errors;
if((typeof data4 !== "string") && (data4 !== null)){
validate48.errors = [{instancePath:instancePath+"/method_name_snapshot",schemaPath:"openapi.json#/components/schemas/PayoutPayment/properties/method_name_snapshot/type",keyword:"type",params:{type: schema127.properties.method_name_snapshot.type},message:"must be string,null"}];
return false;
}
var valid0 = _errs21 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.total_amount_cents !== undefined){
let data5 = data.total_amount_cents;
const _errs23 = errors;
const _errs24 = errors;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
validate48.errors = [{instancePath:instancePath+"/total_amount_cents",schemaPath:"openapi.json#/components/schemas/Cents/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs24){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 9007199254740991 || isNaN(data5)){
validate48.errors = [{instancePath:instancePath+"/total_amount_cents",schemaPath:"openapi.json#/components/schemas/Cents/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data5 < 0 || isNaN(data5)){
validate48.errors = [{instancePath:instancePath+"/total_amount_cents",schemaPath:"openapi.json#/components/schemas/Cents/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs23 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.status !== undefined){
let data6 = data.status;
const _errs26 = errors;
if(typeof data6 !== "string"){
validate48.errors = [{instancePath:instancePath+"/status",schemaPath:"openapi.json#/components/schemas/PaymentStatus/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data6 === "paid") || (data6 === "voided"))){
validate48.errors = [{instancePath:instancePath+"/status",schemaPath:"openapi.json#/components/schemas/PaymentStatus/enum",keyword:"enum",params:{allowedValues: schema133.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs26 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.paid_at !== undefined){
let data7 = data.paid_at;
const _errs29 = errors;
const _errs30 = errors;
if(errors === _errs30){
if(errors === _errs30){
if(typeof data7 === "string"){
if(!(formats2.test(data7))){
validate48.errors = [{instancePath:instancePath+"/paid_at",schemaPath:"openapi.json#/components/schemas/Timestamp/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""}];
return false;
}
}
else {
validate48.errors = [{instancePath:instancePath+"/paid_at",schemaPath:"openapi.json#/components/schemas/Timestamp/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid0 = _errs29 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.payout_payment_lines !== undefined){
let data8 = data.payout_payment_lines;
const _errs32 = errors;
if(errors === _errs32){
if(Array.isArray(data8)){
var valid10 = true;
const len0 = data8.length;
for(let i0=0; i0<len0; i0++){
const _errs34 = errors;
if(!(validate49(data8[i0], {instancePath:instancePath+"/payout_payment_lines/" + i0,parentData:data8,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = gatherErrors(vErrors, validate49.errors);
errors = vErrors.length;
}
var valid10 = _errs34 === errors;
if(!valid10){
break;
}
}
}
else {
validate48.errors = [{instancePath:instancePath+"/payout_payment_lines",schemaPath:"openapi.json#/components/schemas/PayoutPayment/properties/payout_payment_lines/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs32 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.payout_adjustments !== undefined){
let data10 = data.payout_adjustments;
const _errs35 = errors;
if(errors === _errs35){
if(Array.isArray(data10)){
var valid11 = true;
const len1 = data10.length;
for(let i1=0; i1<len1; i1++){
const _errs37 = errors;
if(!(validate51(data10[i1], {instancePath:instancePath+"/payout_adjustments/" + i1,parentData:data10,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = gatherErrors(vErrors, validate51.errors);
errors = vErrors.length;
}
var valid11 = _errs37 === errors;
if(!valid11){
break;
}
}
}
else {
validate48.errors = [{instancePath:instancePath+"/payout_adjustments",schemaPath:"openapi.json#/components/schemas/PayoutPayment/properties/payout_adjustments/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs35 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.metadata !== undefined){
let data12 = data.metadata;
const _errs38 = errors;
const _errs39 = errors;
if(errors === _errs39){
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
}
else {
validate48.errors = [{instancePath:instancePath+"/metadata",schemaPath:"openapi.json#/components/schemas/Metadata/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs38 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.readme !== undefined){
let data13 = data.readme;
const _errs42 = errors;
if((typeof data13 !== "string") && (data13 !== null)){
validate48.errors = [{instancePath:instancePath+"/readme",schemaPath:"openapi.json#/components/schemas/PayoutPayment/properties/readme/type",keyword:"type",params:{type: schema127.properties.readme.type},message:"must be string,null"}];
return false;
}
var valid0 = _errs42 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.currency !== undefined){
const _errs44 = errors;
if(typeof data.currency !== "string"){
validate48.errors = [{instancePath:instancePath+"/currency",schemaPath:"openapi.json#/components/schemas/PayoutPayment/properties/currency/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs44 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.created_at !== undefined){
let data15 = data.created_at;
const _errs46 = errors;
const _errs47 = errors;
if(errors === _errs47){
if(errors === _errs47){
if(typeof data15 === "string"){
if(!(formats2.test(data15))){
validate48.errors = [{instancePath:instancePath+"/created_at",schemaPath:"openapi.json#/components/schemas/Timestamp/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""}];
return false;
}
}
else {
validate48.errors = [{instancePath:instancePath+"/created_at",schemaPath:"openapi.json#/components/schemas/Timestamp/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid0 = _errs46 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.updated_at !== undefined){
let data16 = data.updated_at;
const _errs49 = errors;
const _errs50 = errors;
if(errors === _errs50){
if(errors === _errs50){
if(typeof data16 === "string"){
if(!(formats2.test(data16))){
validate48.errors = [{instancePath:instancePath+"/updated_at",schemaPath:"openapi.json#/components/schemas/Timestamp/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""}];
return false;
}
}
else {
validate48.errors = [{instancePath:instancePath+"/updated_at",schemaPath:"openapi.json#/components/schemas/Timestamp/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid0 = _errs49 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate48.errors = [{instancePath,schemaPath:"openapi.json#/components/schemas/PayoutPayment/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate48.errors = vErrors;
return errors === 0;
}
validate48.evaluated = {"props":{"id":true,"project_id":true,"creator_id":true,"method_id":true,"method_name_snapshot":true,"total_amount_cents":true,"status":true,"paid_at":true,"payout_payment_lines":true,"payout_adjustments":true,"metadata":true,"readme":true,"currency":true,"created_at":true,"updated_at":true},"dynamicProps":false,"dynamicItems":false};

const pattern44 = new RegExp("^[A-Za-z0-9+/]*={0,2}$", "u");
const pattern46 = new RegExp("^[a-z0-9-]+$", "u");
const pattern47 = new RegExp("^[\\x20-\\x7e]*$", "u");

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="snapshot" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((data.format === undefined) && (missing0 = "format")) || ((data.written_by === undefined) && (missing0 = "written_by"))) || ((data.world === undefined) && (missing0 = "world"))) || ((data.idempotency === undefined) && (missing0 = "idempotency"))) || ((data.rate_limits === undefined) && (missing0 = "rate_limits"))) || ((data.faults === undefined) && (missing0 = "faults"))) || ((data.warnings === undefined) && (missing0 = "warnings"))) || ((data.assumptions === undefined) && (missing0 = "assumptions"))){
validate20.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema31.properties, key0))){
validate20.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.format !== undefined){
let data0 = data.format;
const _errs2 = errors;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
validate20.errors = [{instancePath:instancePath+"/format",schemaPath:"#/properties/format/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.written_by !== undefined){
const _errs4 = errors;
if(typeof data.written_by !== "string"){
validate20.errors = [{instancePath:instancePath+"/written_by",schemaPath:"#/properties/written_by/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.world !== undefined){
let data2 = data.world;
const _errs6 = errors;
if(errors === _errs6){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
let missing1;
if((((data2.state === undefined) && (missing1 = "state")) || ((data2.tables === undefined) && (missing1 = "tables"))) || ((data2.history === undefined) && (missing1 = "history"))){
validate20.errors = [{instancePath:instancePath+"/world",schemaPath:"#/properties/world/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs8 = errors;
for(const key1 in data2){
if(!(((key1 === "state") || (key1 === "tables")) || (key1 === "history"))){
validate20.errors = [{instancePath:instancePath+"/world",schemaPath:"#/properties/world/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs8 === errors){
if(data2.state !== undefined){
let data3 = data2.state;
const _errs9 = errors;
if(errors === _errs9){
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
let missing2;
if(((((((((((data3.now === undefined) && (missing2 = "now")) || ((data3.seed === undefined) && (missing2 = "seed"))) || ((data3.ids === undefined) && (missing2 = "ids"))) || ((data3.random === undefined) && (missing2 = "random"))) || ((data3.orgId === undefined) && (missing2 = "orgId"))) || ((data3.banned === undefined) && (missing2 = "banned"))) || ((data3.tier === undefined) && (missing2 = "tier"))) || ((data3.caps === undefined) && (missing2 = "caps"))) || ((data3.scraper === undefined) && (missing2 = "scraper"))) || ((data3.usage === undefined) && (missing2 = "usage"))){
validate20.errors = [{instancePath:instancePath+"/world/state",schemaPath:"#/properties/world/properties/state/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
if(data3.now !== undefined){
let data4 = data3.now;
const _errs11 = errors;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
validate20.errors = [{instancePath:instancePath+"/world/state/now",schemaPath:"#/properties/world/properties/state/properties/now/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs11){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 253370764799999 || isNaN(data4)){
validate20.errors = [{instancePath:instancePath+"/world/state/now",schemaPath:"#/properties/world/properties/state/properties/now/maximum",keyword:"maximum",params:{comparison: "<=", limit: 253370764799999},message:"must be <= 253370764799999"}];
return false;
}
else {
if(data4 < 86400000 || isNaN(data4)){
validate20.errors = [{instancePath:instancePath+"/world/state/now",schemaPath:"#/properties/world/properties/state/properties/now/minimum",keyword:"minimum",params:{comparison: ">=", limit: 86400000},message:"must be >= 86400000"}];
return false;
}
}
}
}
var valid2 = _errs11 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data3.seed !== undefined){
let data5 = data3.seed;
const _errs13 = errors;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
validate20.errors = [{instancePath:instancePath+"/world/state/seed",schemaPath:"#/properties/world/properties/state/properties/seed/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs13){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 4294967295 || isNaN(data5)){
validate20.errors = [{instancePath:instancePath+"/world/state/seed",schemaPath:"#/properties/world/properties/state/properties/seed/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"}];
return false;
}
else {
if(data5 < 0 || isNaN(data5)){
validate20.errors = [{instancePath:instancePath+"/world/state/seed",schemaPath:"#/properties/world/properties/state/properties/seed/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid2 = _errs13 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data3.ids !== undefined){
let data6 = data3.ids;
const _errs15 = errors;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
validate20.errors = [{instancePath:instancePath+"/world/state/ids",schemaPath:"#/properties/world/properties/state/properties/ids/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs15){
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 4294967295 || isNaN(data6)){
validate20.errors = [{instancePath:instancePath+"/world/state/ids",schemaPath:"#/properties/world/properties/state/properties/ids/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"}];
return false;
}
else {
if(data6 < 0 || isNaN(data6)){
validate20.errors = [{instancePath:instancePath+"/world/state/ids",schemaPath:"#/properties/world/properties/state/properties/ids/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid2 = _errs15 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data3.random !== undefined){
let data7 = data3.random;
const _errs17 = errors;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
validate20.errors = [{instancePath:instancePath+"/world/state/random",schemaPath:"#/properties/world/properties/state/properties/random/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs17){
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 4294967296 || isNaN(data7)){
validate20.errors = [{instancePath:instancePath+"/world/state/random",schemaPath:"#/properties/world/properties/state/properties/random/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967296},message:"must be <= 4294967296"}];
return false;
}
else {
if(data7 < -2147483648 || isNaN(data7)){
validate20.errors = [{instancePath:instancePath+"/world/state/random",schemaPath:"#/properties/world/properties/state/properties/random/minimum",keyword:"minimum",params:{comparison: ">=", limit: -2147483648},message:"must be >= -2147483648"}];
return false;
}
}
}
}
var valid2 = _errs17 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data3.orgId !== undefined){
let data8 = data3.orgId;
const _errs19 = errors;
if(errors === _errs19){
if(errors === _errs19){
if(typeof data8 === "string"){
if(!(formats0.test(data8))){
validate20.errors = [{instancePath:instancePath+"/world/state/orgId",schemaPath:"#/properties/world/properties/state/properties/orgId/format",keyword:"format",params:{format: "uuid"},message:"must match format \""+"uuid"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/world/state/orgId",schemaPath:"#/properties/world/properties/state/properties/orgId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid2 = _errs19 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data3.banned !== undefined){
const _errs21 = errors;
if(typeof data3.banned !== "boolean"){
validate20.errors = [{instancePath:instancePath+"/world/state/banned",schemaPath:"#/properties/world/properties/state/properties/banned/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid2 = _errs21 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data3.timezone !== undefined){
const _errs23 = errors;
if(typeof data3.timezone !== "string"){
validate20.errors = [{instancePath:instancePath+"/world/state/timezone",schemaPath:"#/properties/world/properties/state/properties/timezone/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid2 = _errs23 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data3.slotMs !== undefined){
let data11 = data3.slotMs;
const _errs25 = errors;
if(!((data11 === 900000) || (data11 === 86400000))){
validate20.errors = [{instancePath:instancePath+"/world/state/slotMs",schemaPath:"#/properties/world/properties/state/properties/slotMs/enum",keyword:"enum",params:{allowedValues: schema31.properties.world.properties.state.properties.slotMs.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid2 = _errs25 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data3.tier !== undefined){
let data12 = data3.tier;
const _errs26 = errors;
if(!((((data12 === "free") || (data12 === "starter")) || (data12 === "ultra")) || (data12 === null))){
validate20.errors = [{instancePath:instancePath+"/world/state/tier",schemaPath:"#/properties/world/properties/state/properties/tier/enum",keyword:"enum",params:{allowedValues: schema31.properties.world.properties.state.properties.tier.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid2 = _errs26 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data3.caps !== undefined){
let data13 = data3.caps;
const _errs27 = errors;
if(errors === _errs27){
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
const _errs29 = errors;
for(const key2 in data13){
if(!(func1.call(schema31.properties.world.properties.state.properties.caps.properties, key2))){
validate20.errors = [{instancePath:instancePath+"/world/state/caps",schemaPath:"#/properties/world/properties/state/properties/caps/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs29 === errors){
if(data13.max_creators_per_org !== undefined){
let data14 = data13.max_creators_per_org;
const _errs30 = errors;
if((!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))) && (data14 !== null)){
validate20.errors = [{instancePath:instancePath+"/world/state/caps/max_creators_per_org",schemaPath:"#/properties/world/properties/state/properties/caps/properties/max_creators_per_org/type",keyword:"type",params:{type: schema31.properties.world.properties.state.properties.caps.properties.max_creators_per_org.type},message:"must be integer,null"}];
return false;
}
if(errors === _errs30){
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 9007199254740991 || isNaN(data14)){
validate20.errors = [{instancePath:instancePath+"/world/state/caps/max_creators_per_org",schemaPath:"#/properties/world/properties/state/properties/caps/properties/max_creators_per_org/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data14 < 0 || isNaN(data14)){
validate20.errors = [{instancePath:instancePath+"/world/state/caps/max_creators_per_org",schemaPath:"#/properties/world/properties/state/properties/caps/properties/max_creators_per_org/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid3 = _errs30 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data13.max_projects_per_org !== undefined){
let data15 = data13.max_projects_per_org;
const _errs32 = errors;
if((!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))) && (data15 !== null)){
validate20.errors = [{instancePath:instancePath+"/world/state/caps/max_projects_per_org",schemaPath:"#/properties/world/properties/state/properties/caps/properties/max_projects_per_org/type",keyword:"type",params:{type: schema31.properties.world.properties.state.properties.caps.properties.max_projects_per_org.type},message:"must be integer,null"}];
return false;
}
if(errors === _errs32){
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 > 9007199254740991 || isNaN(data15)){
validate20.errors = [{instancePath:instancePath+"/world/state/caps/max_projects_per_org",schemaPath:"#/properties/world/properties/state/properties/caps/properties/max_projects_per_org/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data15 < 0 || isNaN(data15)){
validate20.errors = [{instancePath:instancePath+"/world/state/caps/max_projects_per_org",schemaPath:"#/properties/world/properties/state/properties/caps/properties/max_projects_per_org/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid3 = _errs32 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data13.max_members_per_org !== undefined){
let data16 = data13.max_members_per_org;
const _errs34 = errors;
if((!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))) && (data16 !== null)){
validate20.errors = [{instancePath:instancePath+"/world/state/caps/max_members_per_org",schemaPath:"#/properties/world/properties/state/properties/caps/properties/max_members_per_org/type",keyword:"type",params:{type: schema31.properties.world.properties.state.properties.caps.properties.max_members_per_org.type},message:"must be integer,null"}];
return false;
}
if(errors === _errs34){
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 > 9007199254740991 || isNaN(data16)){
validate20.errors = [{instancePath:instancePath+"/world/state/caps/max_members_per_org",schemaPath:"#/properties/world/properties/state/properties/caps/properties/max_members_per_org/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data16 < 0 || isNaN(data16)){
validate20.errors = [{instancePath:instancePath+"/world/state/caps/max_members_per_org",schemaPath:"#/properties/world/properties/state/properties/caps/properties/max_members_per_org/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid3 = _errs34 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data13.max_api_requests_per_day !== undefined){
let data17 = data13.max_api_requests_per_day;
const _errs36 = errors;
if((!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))) && (data17 !== null)){
validate20.errors = [{instancePath:instancePath+"/world/state/caps/max_api_requests_per_day",schemaPath:"#/properties/world/properties/state/properties/caps/properties/max_api_requests_per_day/type",keyword:"type",params:{type: schema31.properties.world.properties.state.properties.caps.properties.max_api_requests_per_day.type},message:"must be integer,null"}];
return false;
}
if(errors === _errs36){
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 > 9007199254740991 || isNaN(data17)){
validate20.errors = [{instancePath:instancePath+"/world/state/caps/max_api_requests_per_day",schemaPath:"#/properties/world/properties/state/properties/caps/properties/max_api_requests_per_day/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data17 < 0 || isNaN(data17)){
validate20.errors = [{instancePath:instancePath+"/world/state/caps/max_api_requests_per_day",schemaPath:"#/properties/world/properties/state/properties/caps/properties/max_api_requests_per_day/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid3 = _errs36 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data13.max_manual_scrape_triggers_per_day !== undefined){
let data18 = data13.max_manual_scrape_triggers_per_day;
const _errs38 = errors;
if((!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))) && (data18 !== null)){
validate20.errors = [{instancePath:instancePath+"/world/state/caps/max_manual_scrape_triggers_per_day",schemaPath:"#/properties/world/properties/state/properties/caps/properties/max_manual_scrape_triggers_per_day/type",keyword:"type",params:{type: schema31.properties.world.properties.state.properties.caps.properties.max_manual_scrape_triggers_per_day.type},message:"must be integer,null"}];
return false;
}
if(errors === _errs38){
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 > 9007199254740991 || isNaN(data18)){
validate20.errors = [{instancePath:instancePath+"/world/state/caps/max_manual_scrape_triggers_per_day",schemaPath:"#/properties/world/properties/state/properties/caps/properties/max_manual_scrape_triggers_per_day/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data18 < 0 || isNaN(data18)){
validate20.errors = [{instancePath:instancePath+"/world/state/caps/max_manual_scrape_triggers_per_day",schemaPath:"#/properties/world/properties/state/properties/caps/properties/max_manual_scrape_triggers_per_day/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid3 = _errs38 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data13.stats_history_retention_days !== undefined){
let data19 = data13.stats_history_retention_days;
const _errs40 = errors;
if((!(((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19))) && (isFinite(data19)))) && (data19 !== null)){
validate20.errors = [{instancePath:instancePath+"/world/state/caps/stats_history_retention_days",schemaPath:"#/properties/world/properties/state/properties/caps/properties/stats_history_retention_days/type",keyword:"type",params:{type: schema31.properties.world.properties.state.properties.caps.properties.stats_history_retention_days.type},message:"must be integer,null"}];
return false;
}
if(errors === _errs40){
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 > 9007199254740991 || isNaN(data19)){
validate20.errors = [{instancePath:instancePath+"/world/state/caps/stats_history_retention_days",schemaPath:"#/properties/world/properties/state/properties/caps/properties/stats_history_retention_days/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data19 < 0 || isNaN(data19)){
validate20.errors = [{instancePath:instancePath+"/world/state/caps/stats_history_retention_days",schemaPath:"#/properties/world/properties/state/properties/caps/properties/stats_history_retention_days/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid3 = _errs40 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data13.max_payout_methods_per_org !== undefined){
let data20 = data13.max_payout_methods_per_org;
const _errs42 = errors;
if((!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))) && (data20 !== null)){
validate20.errors = [{instancePath:instancePath+"/world/state/caps/max_payout_methods_per_org",schemaPath:"#/properties/world/properties/state/properties/caps/properties/max_payout_methods_per_org/type",keyword:"type",params:{type: schema31.properties.world.properties.state.properties.caps.properties.max_payout_methods_per_org.type},message:"must be integer,null"}];
return false;
}
if(errors === _errs42){
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 > 9007199254740991 || isNaN(data20)){
validate20.errors = [{instancePath:instancePath+"/world/state/caps/max_payout_methods_per_org",schemaPath:"#/properties/world/properties/state/properties/caps/properties/max_payout_methods_per_org/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data20 < 0 || isNaN(data20)){
validate20.errors = [{instancePath:instancePath+"/world/state/caps/max_payout_methods_per_org",schemaPath:"#/properties/world/properties/state/properties/caps/properties/max_payout_methods_per_org/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid3 = _errs42 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data13.max_tracked_videos_per_org !== undefined){
let data21 = data13.max_tracked_videos_per_org;
const _errs44 = errors;
if((!(((typeof data21 == "number") && (!(data21 % 1) && !isNaN(data21))) && (isFinite(data21)))) && (data21 !== null)){
validate20.errors = [{instancePath:instancePath+"/world/state/caps/max_tracked_videos_per_org",schemaPath:"#/properties/world/properties/state/properties/caps/properties/max_tracked_videos_per_org/type",keyword:"type",params:{type: schema31.properties.world.properties.state.properties.caps.properties.max_tracked_videos_per_org.type},message:"must be integer,null"}];
return false;
}
if(errors === _errs44){
if((typeof data21 == "number") && (isFinite(data21))){
if(data21 > 9007199254740991 || isNaN(data21)){
validate20.errors = [{instancePath:instancePath+"/world/state/caps/max_tracked_videos_per_org",schemaPath:"#/properties/world/properties/state/properties/caps/properties/max_tracked_videos_per_org/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data21 < 0 || isNaN(data21)){
validate20.errors = [{instancePath:instancePath+"/world/state/caps/max_tracked_videos_per_org",schemaPath:"#/properties/world/properties/state/properties/caps/properties/max_tracked_videos_per_org/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid3 = _errs44 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data13.max_campaigns_per_project !== undefined){
let data22 = data13.max_campaigns_per_project;
const _errs46 = errors;
if((!(((typeof data22 == "number") && (!(data22 % 1) && !isNaN(data22))) && (isFinite(data22)))) && (data22 !== null)){
validate20.errors = [{instancePath:instancePath+"/world/state/caps/max_campaigns_per_project",schemaPath:"#/properties/world/properties/state/properties/caps/properties/max_campaigns_per_project/type",keyword:"type",params:{type: schema31.properties.world.properties.state.properties.caps.properties.max_campaigns_per_project.type},message:"must be integer,null"}];
return false;
}
if(errors === _errs46){
if((typeof data22 == "number") && (isFinite(data22))){
if(data22 > 9007199254740991 || isNaN(data22)){
validate20.errors = [{instancePath:instancePath+"/world/state/caps/max_campaigns_per_project",schemaPath:"#/properties/world/properties/state/properties/caps/properties/max_campaigns_per_project/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data22 < 0 || isNaN(data22)){
validate20.errors = [{instancePath:instancePath+"/world/state/caps/max_campaigns_per_project",schemaPath:"#/properties/world/properties/state/properties/caps/properties/max_campaigns_per_project/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid3 = _errs46 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data13.max_campaign_items_per_campaign !== undefined){
let data23 = data13.max_campaign_items_per_campaign;
const _errs48 = errors;
if((!(((typeof data23 == "number") && (!(data23 % 1) && !isNaN(data23))) && (isFinite(data23)))) && (data23 !== null)){
validate20.errors = [{instancePath:instancePath+"/world/state/caps/max_campaign_items_per_campaign",schemaPath:"#/properties/world/properties/state/properties/caps/properties/max_campaign_items_per_campaign/type",keyword:"type",params:{type: schema31.properties.world.properties.state.properties.caps.properties.max_campaign_items_per_campaign.type},message:"must be integer,null"}];
return false;
}
if(errors === _errs48){
if((typeof data23 == "number") && (isFinite(data23))){
if(data23 > 9007199254740991 || isNaN(data23)){
validate20.errors = [{instancePath:instancePath+"/world/state/caps/max_campaign_items_per_campaign",schemaPath:"#/properties/world/properties/state/properties/caps/properties/max_campaign_items_per_campaign/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data23 < 0 || isNaN(data23)){
validate20.errors = [{instancePath:instancePath+"/world/state/caps/max_campaign_items_per_campaign",schemaPath:"#/properties/world/properties/state/properties/caps/properties/max_campaign_items_per_campaign/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid3 = _errs48 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data13.max_payout_structures_per_project !== undefined){
let data24 = data13.max_payout_structures_per_project;
const _errs50 = errors;
if((!(((typeof data24 == "number") && (!(data24 % 1) && !isNaN(data24))) && (isFinite(data24)))) && (data24 !== null)){
validate20.errors = [{instancePath:instancePath+"/world/state/caps/max_payout_structures_per_project",schemaPath:"#/properties/world/properties/state/properties/caps/properties/max_payout_structures_per_project/type",keyword:"type",params:{type: schema31.properties.world.properties.state.properties.caps.properties.max_payout_structures_per_project.type},message:"must be integer,null"}];
return false;
}
if(errors === _errs50){
if((typeof data24 == "number") && (isFinite(data24))){
if(data24 > 9007199254740991 || isNaN(data24)){
validate20.errors = [{instancePath:instancePath+"/world/state/caps/max_payout_structures_per_project",schemaPath:"#/properties/world/properties/state/properties/caps/properties/max_payout_structures_per_project/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data24 < 0 || isNaN(data24)){
validate20.errors = [{instancePath:instancePath+"/world/state/caps/max_payout_structures_per_project",schemaPath:"#/properties/world/properties/state/properties/caps/properties/max_payout_structures_per_project/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid3 = _errs50 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data13.max_api_keys_per_org !== undefined){
let data25 = data13.max_api_keys_per_org;
const _errs52 = errors;
if((!(((typeof data25 == "number") && (!(data25 % 1) && !isNaN(data25))) && (isFinite(data25)))) && (data25 !== null)){
validate20.errors = [{instancePath:instancePath+"/world/state/caps/max_api_keys_per_org",schemaPath:"#/properties/world/properties/state/properties/caps/properties/max_api_keys_per_org/type",keyword:"type",params:{type: schema31.properties.world.properties.state.properties.caps.properties.max_api_keys_per_org.type},message:"must be integer,null"}];
return false;
}
if(errors === _errs52){
if((typeof data25 == "number") && (isFinite(data25))){
if(data25 > 9007199254740991 || isNaN(data25)){
validate20.errors = [{instancePath:instancePath+"/world/state/caps/max_api_keys_per_org",schemaPath:"#/properties/world/properties/state/properties/caps/properties/max_api_keys_per_org/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data25 < 0 || isNaN(data25)){
validate20.errors = [{instancePath:instancePath+"/world/state/caps/max_api_keys_per_org",schemaPath:"#/properties/world/properties/state/properties/caps/properties/max_api_keys_per_org/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid3 = _errs52 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data13.min_video_stats_hours !== undefined){
let data26 = data13.min_video_stats_hours;
const _errs54 = errors;
if((!(((typeof data26 == "number") && (!(data26 % 1) && !isNaN(data26))) && (isFinite(data26)))) && (data26 !== null)){
validate20.errors = [{instancePath:instancePath+"/world/state/caps/min_video_stats_hours",schemaPath:"#/properties/world/properties/state/properties/caps/properties/min_video_stats_hours/type",keyword:"type",params:{type: schema31.properties.world.properties.state.properties.caps.properties.min_video_stats_hours.type},message:"must be integer,null"}];
return false;
}
if(errors === _errs54){
if((typeof data26 == "number") && (isFinite(data26))){
if(data26 > 9007199254740991 || isNaN(data26)){
validate20.errors = [{instancePath:instancePath+"/world/state/caps/min_video_stats_hours",schemaPath:"#/properties/world/properties/state/properties/caps/properties/min_video_stats_hours/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data26 < 0 || isNaN(data26)){
validate20.errors = [{instancePath:instancePath+"/world/state/caps/min_video_stats_hours",schemaPath:"#/properties/world/properties/state/properties/caps/properties/min_video_stats_hours/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid3 = _errs54 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data13.min_discover_videos_hours !== undefined){
let data27 = data13.min_discover_videos_hours;
const _errs56 = errors;
if((!(((typeof data27 == "number") && (!(data27 % 1) && !isNaN(data27))) && (isFinite(data27)))) && (data27 !== null)){
validate20.errors = [{instancePath:instancePath+"/world/state/caps/min_discover_videos_hours",schemaPath:"#/properties/world/properties/state/properties/caps/properties/min_discover_videos_hours/type",keyword:"type",params:{type: schema31.properties.world.properties.state.properties.caps.properties.min_discover_videos_hours.type},message:"must be integer,null"}];
return false;
}
if(errors === _errs56){
if((typeof data27 == "number") && (isFinite(data27))){
if(data27 > 9007199254740991 || isNaN(data27)){
validate20.errors = [{instancePath:instancePath+"/world/state/caps/min_discover_videos_hours",schemaPath:"#/properties/world/properties/state/properties/caps/properties/min_discover_videos_hours/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data27 < 0 || isNaN(data27)){
validate20.errors = [{instancePath:instancePath+"/world/state/caps/min_discover_videos_hours",schemaPath:"#/properties/world/properties/state/properties/caps/properties/min_discover_videos_hours/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid3 = _errs56 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data13.min_creator_profiles_hours !== undefined){
let data28 = data13.min_creator_profiles_hours;
const _errs58 = errors;
if((!(((typeof data28 == "number") && (!(data28 % 1) && !isNaN(data28))) && (isFinite(data28)))) && (data28 !== null)){
validate20.errors = [{instancePath:instancePath+"/world/state/caps/min_creator_profiles_hours",schemaPath:"#/properties/world/properties/state/properties/caps/properties/min_creator_profiles_hours/type",keyword:"type",params:{type: schema31.properties.world.properties.state.properties.caps.properties.min_creator_profiles_hours.type},message:"must be integer,null"}];
return false;
}
if(errors === _errs58){
if((typeof data28 == "number") && (isFinite(data28))){
if(data28 > 9007199254740991 || isNaN(data28)){
validate20.errors = [{instancePath:instancePath+"/world/state/caps/min_creator_profiles_hours",schemaPath:"#/properties/world/properties/state/properties/caps/properties/min_creator_profiles_hours/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data28 < 0 || isNaN(data28)){
validate20.errors = [{instancePath:instancePath+"/world/state/caps/min_creator_profiles_hours",schemaPath:"#/properties/world/properties/state/properties/caps/properties/min_creator_profiles_hours/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid3 = _errs58 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/world/state/caps",schemaPath:"#/properties/world/properties/state/properties/caps/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid2 = _errs27 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data3.scraper !== undefined){
let data29 = data3.scraper;
const _errs60 = errors;
if(!(((data29 === "auto") || (data29 === "stalled")) || (data29 === "simulated"))){
validate20.errors = [{instancePath:instancePath+"/world/state/scraper",schemaPath:"#/properties/world/properties/state/properties/scraper/enum",keyword:"enum",params:{allowedValues: schema31.properties.world.properties.state.properties.scraper.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid2 = _errs60 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data3.lastSweepAt !== undefined){
let data30 = data3.lastSweepAt;
const _errs61 = errors;
if((typeof data30 !== "string") && (data30 !== null)){
validate20.errors = [{instancePath:instancePath+"/world/state/lastSweepAt",schemaPath:"#/properties/world/properties/state/properties/lastSweepAt/type",keyword:"type",params:{type: schema31.properties.world.properties.state.properties.lastSweepAt.type},message:"must be string,null"}];
return false;
}
if(errors === _errs61){
if(errors === _errs61){
if(typeof data30 === "string"){
if(!(formats2.test(data30))){
validate20.errors = [{instancePath:instancePath+"/world/state/lastSweepAt",schemaPath:"#/properties/world/properties/state/properties/lastSweepAt/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""}];
return false;
}
}
}
}
var valid2 = _errs61 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data3.profiles !== undefined){
let data31 = data3.profiles;
const _errs63 = errors;
if(errors === _errs63){
if(data31 && typeof data31 == "object" && !Array.isArray(data31)){
for(const key3 in data31){
let data32 = data31[key3];
const _errs66 = errors;
if(errors === _errs66){
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
const _errs68 = errors;
for(const key4 in data32){
if(!((((((key4 === "postsPerWeek") || (key4 === "typicalViews")) || (key4 === "spread")) || (key4 === "followers")) || (key4 === "captions")) || (key4 === "reachable"))){
validate20.errors = [{instancePath:instancePath+"/world/state/profiles/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/world/properties/state/properties/profiles/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs68 === errors){
if(data32.postsPerWeek !== undefined){
let data33 = data32.postsPerWeek;
const _errs69 = errors;
if(errors === _errs69){
if((typeof data33 == "number") && (isFinite(data33))){
if(data33 > 10000 || isNaN(data33)){
validate20.errors = [{instancePath:instancePath+"/world/state/profiles/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/postsPerWeek",schemaPath:"#/properties/world/properties/state/properties/profiles/additionalProperties/properties/postsPerWeek/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000},message:"must be <= 10000"}];
return false;
}
else {
if(data33 < 0 || isNaN(data33)){
validate20.errors = [{instancePath:instancePath+"/world/state/profiles/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/postsPerWeek",schemaPath:"#/properties/world/properties/state/properties/profiles/additionalProperties/properties/postsPerWeek/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/world/state/profiles/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/postsPerWeek",schemaPath:"#/properties/world/properties/state/properties/profiles/additionalProperties/properties/postsPerWeek/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid5 = _errs69 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data32.typicalViews !== undefined){
let data34 = data32.typicalViews;
const _errs71 = errors;
if(errors === _errs71){
if((typeof data34 == "number") && (isFinite(data34))){
if(data34 > 1000000000000 || isNaN(data34)){
validate20.errors = [{instancePath:instancePath+"/world/state/profiles/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/typicalViews",schemaPath:"#/properties/world/properties/state/properties/profiles/additionalProperties/properties/typicalViews/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000000},message:"must be <= 1000000000000"}];
return false;
}
else {
if(data34 < 0 || isNaN(data34)){
validate20.errors = [{instancePath:instancePath+"/world/state/profiles/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/typicalViews",schemaPath:"#/properties/world/properties/state/properties/profiles/additionalProperties/properties/typicalViews/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/world/state/profiles/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/typicalViews",schemaPath:"#/properties/world/properties/state/properties/profiles/additionalProperties/properties/typicalViews/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid5 = _errs71 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data32.spread !== undefined){
let data35 = data32.spread;
const _errs73 = errors;
if(errors === _errs73){
if((typeof data35 == "number") && (isFinite(data35))){
if(data35 > 100 || isNaN(data35)){
validate20.errors = [{instancePath:instancePath+"/world/state/profiles/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/spread",schemaPath:"#/properties/world/properties/state/properties/profiles/additionalProperties/properties/spread/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100"}];
return false;
}
else {
if(data35 < 0 || isNaN(data35)){
validate20.errors = [{instancePath:instancePath+"/world/state/profiles/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/spread",schemaPath:"#/properties/world/properties/state/properties/profiles/additionalProperties/properties/spread/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/world/state/profiles/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/spread",schemaPath:"#/properties/world/properties/state/properties/profiles/additionalProperties/properties/spread/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid5 = _errs73 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data32.followers !== undefined){
let data36 = data32.followers;
const _errs75 = errors;
if(!(((typeof data36 == "number") && (!(data36 % 1) && !isNaN(data36))) && (isFinite(data36)))){
validate20.errors = [{instancePath:instancePath+"/world/state/profiles/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/followers",schemaPath:"#/properties/world/properties/state/properties/profiles/additionalProperties/properties/followers/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs75){
if((typeof data36 == "number") && (isFinite(data36))){
if(data36 > 9007199254740991 || isNaN(data36)){
validate20.errors = [{instancePath:instancePath+"/world/state/profiles/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/followers",schemaPath:"#/properties/world/properties/state/properties/profiles/additionalProperties/properties/followers/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data36 < 0 || isNaN(data36)){
validate20.errors = [{instancePath:instancePath+"/world/state/profiles/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/followers",schemaPath:"#/properties/world/properties/state/properties/profiles/additionalProperties/properties/followers/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid5 = _errs75 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data32.captions !== undefined){
let data37 = data32.captions;
const _errs77 = errors;
if(errors === _errs77){
if(Array.isArray(data37)){
if(data37.length < 1){
validate20.errors = [{instancePath:instancePath+"/world/state/profiles/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/captions",schemaPath:"#/properties/world/properties/state/properties/profiles/additionalProperties/properties/captions/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid6 = true;
const len0 = data37.length;
for(let i0=0; i0<len0; i0++){
const _errs79 = errors;
if(typeof data37[i0] !== "string"){
validate20.errors = [{instancePath:instancePath+"/world/state/profiles/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/captions/" + i0,schemaPath:"#/properties/world/properties/state/properties/profiles/additionalProperties/properties/captions/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid6 = _errs79 === errors;
if(!valid6){
break;
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/world/state/profiles/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/captions",schemaPath:"#/properties/world/properties/state/properties/profiles/additionalProperties/properties/captions/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid5 = _errs77 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data32.reachable !== undefined){
const _errs81 = errors;
if(typeof data32.reachable !== "boolean"){
validate20.errors = [{instancePath:instancePath+"/world/state/profiles/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/reachable",schemaPath:"#/properties/world/properties/state/properties/profiles/additionalProperties/properties/reachable/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid5 = _errs81 === errors;
}
else {
var valid5 = true;
}
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/world/state/profiles/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/world/properties/state/properties/profiles/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid4 = _errs66 === errors;
if(!valid4){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/world/state/profiles",schemaPath:"#/properties/world/properties/state/properties/profiles/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid2 = _errs63 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data3.usage !== undefined){
let data40 = data3.usage;
const _errs83 = errors;
if(errors === _errs83){
if(data40 && typeof data40 == "object" && !Array.isArray(data40)){
let missing3;
if((((data40.day === undefined) && (missing3 = "day")) || ((data40.requests === undefined) && (missing3 = "requests"))) || ((data40.scrapes === undefined) && (missing3 = "scrapes"))){
validate20.errors = [{instancePath:instancePath+"/world/state/usage",schemaPath:"#/properties/world/properties/state/properties/usage/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"}];
return false;
}
else {
if(data40.day !== undefined){
let data41 = data40.day;
const _errs85 = errors;
if(!(((typeof data41 == "number") && (!(data41 % 1) && !isNaN(data41))) && (isFinite(data41)))){
validate20.errors = [{instancePath:instancePath+"/world/state/usage/day",schemaPath:"#/properties/world/properties/state/properties/usage/properties/day/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs85){
if((typeof data41 == "number") && (isFinite(data41))){
if(data41 > 3000000 || isNaN(data41)){
validate20.errors = [{instancePath:instancePath+"/world/state/usage/day",schemaPath:"#/properties/world/properties/state/properties/usage/properties/day/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3000000},message:"must be <= 3000000"}];
return false;
}
else {
if(data41 < 0 || isNaN(data41)){
validate20.errors = [{instancePath:instancePath+"/world/state/usage/day",schemaPath:"#/properties/world/properties/state/properties/usage/properties/day/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid7 = _errs85 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data40.requests !== undefined){
let data42 = data40.requests;
const _errs87 = errors;
if(!(((typeof data42 == "number") && (!(data42 % 1) && !isNaN(data42))) && (isFinite(data42)))){
validate20.errors = [{instancePath:instancePath+"/world/state/usage/requests",schemaPath:"#/properties/world/properties/state/properties/usage/properties/requests/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs87){
if((typeof data42 == "number") && (isFinite(data42))){
if(data42 > 9007199254740991 || isNaN(data42)){
validate20.errors = [{instancePath:instancePath+"/world/state/usage/requests",schemaPath:"#/properties/world/properties/state/properties/usage/properties/requests/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data42 < 0 || isNaN(data42)){
validate20.errors = [{instancePath:instancePath+"/world/state/usage/requests",schemaPath:"#/properties/world/properties/state/properties/usage/properties/requests/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid7 = _errs87 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data40.scrapes !== undefined){
let data43 = data40.scrapes;
const _errs89 = errors;
if(!(((typeof data43 == "number") && (!(data43 % 1) && !isNaN(data43))) && (isFinite(data43)))){
validate20.errors = [{instancePath:instancePath+"/world/state/usage/scrapes",schemaPath:"#/properties/world/properties/state/properties/usage/properties/scrapes/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs89){
if((typeof data43 == "number") && (isFinite(data43))){
if(data43 > 9007199254740991 || isNaN(data43)){
validate20.errors = [{instancePath:instancePath+"/world/state/usage/scrapes",schemaPath:"#/properties/world/properties/state/properties/usage/properties/scrapes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data43 < 0 || isNaN(data43)){
validate20.errors = [{instancePath:instancePath+"/world/state/usage/scrapes",schemaPath:"#/properties/world/properties/state/properties/usage/properties/scrapes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid7 = _errs89 === errors;
}
else {
var valid7 = true;
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/world/state/usage",schemaPath:"#/properties/world/properties/state/properties/usage/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid2 = _errs83 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data3.rules !== undefined){
let data44 = data3.rules;
const _errs91 = errors;
if(errors === _errs91){
if(data44 && typeof data44 == "object" && !Array.isArray(data44)){
const _errs93 = errors;
for(const key5 in data44){
if(!(func1.call(schema31.properties.world.properties.state.properties.rules.properties, key5))){
validate20.errors = [{instancePath:instancePath+"/world/state/rules",schemaPath:"#/properties/world/properties/state/properties/rules/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs93 === errors){
if(data44.week_start !== undefined){
let data45 = data44.week_start;
const _errs94 = errors;
if(!(((data45 === "monday") || (data45 === "sunday")) || (data45 === "saturday"))){
validate20.errors = [{instancePath:instancePath+"/world/state/rules/week_start",schemaPath:"#/properties/world/properties/state/properties/rules/properties/week_start/enum",keyword:"enum",params:{allowedValues: schema31.properties.world.properties.state.properties.rules.properties.week_start.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid8 = _errs94 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data44.rounding !== undefined){
let data46 = data44.rounding;
const _errs95 = errors;
if(!(((data46 === "half_up") || (data46 === "half_even")) || (data46 === "floor"))){
validate20.errors = [{instancePath:instancePath+"/world/state/rules/rounding",schemaPath:"#/properties/world/properties/state/properties/rules/properties/rounding/enum",keyword:"enum",params:{allowedValues: schema31.properties.world.properties.state.properties.rules.properties.rounding.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid8 = _errs95 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data44.thresholds !== undefined){
let data47 = data44.thresholds;
const _errs96 = errors;
if(!((data47 === "reached") || (data47 === "exceeded"))){
validate20.errors = [{instancePath:instancePath+"/world/state/rules/thresholds",schemaPath:"#/properties/world/properties/state/properties/rules/properties/thresholds/enum",keyword:"enum",params:{allowedValues: schema31.properties.world.properties.state.properties.rules.properties.thresholds.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid8 = _errs96 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data44.views_taken !== undefined){
let data48 = data44.views_taken;
const _errs97 = errors;
if(!((data48 === "at_end") || (data48 === "after_48_hours"))){
validate20.errors = [{instancePath:instancePath+"/world/state/rules/views_taken",schemaPath:"#/properties/world/properties/state/properties/rules/properties/views_taken/enum",keyword:"enum",params:{allowedValues: schema31.properties.world.properties.state.properties.rules.properties.views_taken.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid8 = _errs97 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data44.goal_span !== undefined){
let data49 = data44.goal_span;
const _errs98 = errors;
if(!((data49 === "any_day") || (data49 === "every_day"))){
validate20.errors = [{instancePath:instancePath+"/world/state/rules/goal_span",schemaPath:"#/properties/world/properties/state/properties/rules/properties/goal_span/enum",keyword:"enum",params:{allowedValues: schema31.properties.world.properties.state.properties.rules.properties.goal_span.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid8 = _errs98 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data44.without_goals !== undefined){
let data50 = data44.without_goals;
const _errs99 = errors;
if(!((data50 === "unpaid") || (data50 === "paid"))){
validate20.errors = [{instancePath:instancePath+"/world/state/rules/without_goals",schemaPath:"#/properties/world/properties/state/properties/rules/properties/without_goals/enum",keyword:"enum",params:{allowedValues: schema31.properties.world.properties.state.properties.rules.properties.without_goals.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid8 = _errs99 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data44.partial_days !== undefined){
let data51 = data44.partial_days;
const _errs100 = errors;
if(!((data51 === "counted") || (data51 === "left_out"))){
validate20.errors = [{instancePath:instancePath+"/world/state/rules/partial_days",schemaPath:"#/properties/world/properties/state/properties/rules/properties/partial_days/enum",keyword:"enum",params:{allowedValues: schema31.properties.world.properties.state.properties.rules.properties.partial_days.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid8 = _errs100 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data44.period_edits !== undefined){
let data52 = data44.period_edits;
const _errs101 = errors;
if(!((data52 === "at_once") || (data52 === "next_boundary"))){
validate20.errors = [{instancePath:instancePath+"/world/state/rules/period_edits",schemaPath:"#/properties/world/properties/state/properties/rules/properties/period_edits/enum",keyword:"enum",params:{allowedValues: schema31.properties.world.properties.state.properties.rules.properties.period_edits.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid8 = _errs101 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data44.late_assignments !== undefined){
let data53 = data44.late_assignments;
const _errs102 = errors;
if(!((data53 === "unpaid") || (data53 === "paid"))){
validate20.errors = [{instancePath:instancePath+"/world/state/rules/late_assignments",schemaPath:"#/properties/world/properties/state/properties/rules/properties/late_assignments/enum",keyword:"enum",params:{allowedValues: schema31.properties.world.properties.state.properties.rules.properties.late_assignments.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid8 = _errs102 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data44.first_followers !== undefined){
let data54 = data44.first_followers;
const _errs103 = errors;
if(!((data54 === "there_before") || (data54 === "gained"))){
validate20.errors = [{instancePath:instancePath+"/world/state/rules/first_followers",schemaPath:"#/properties/world/properties/state/properties/rules/properties/first_followers/enum",keyword:"enum",params:{allowedValues: schema31.properties.world.properties.state.properties.rules.properties.first_followers.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid8 = _errs103 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data44.idempotency_scope !== undefined){
let data55 = data44.idempotency_scope;
const _errs104 = errors;
if(!((data55 === "api_key") || (data55 === "organization"))){
validate20.errors = [{instancePath:instancePath+"/world/state/rules/idempotency_scope",schemaPath:"#/properties/world/properties/state/properties/rules/properties/idempotency_scope/enum",keyword:"enum",params:{allowedValues: schema31.properties.world.properties.state.properties.rules.properties.idempotency_scope.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid8 = _errs104 === errors;
}
else {
var valid8 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/world/state/rules",schemaPath:"#/properties/world/properties/state/properties/rules/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid2 = _errs91 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/world/state",schemaPath:"#/properties/world/properties/state/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid1 = _errs9 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data2.tables !== undefined){
let data56 = data2.tables;
const _errs105 = errors;
if(errors === _errs105){
if(data56 && typeof data56 == "object" && !Array.isArray(data56)){
const _errs107 = errors;
for(const key6 in data56){
if(!(func1.call(schema31.properties.world.properties.tables.properties, key6))){
validate20.errors = [{instancePath:instancePath+"/world/tables",schemaPath:"#/properties/world/properties/tables/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs107 === errors){
if(data56.projects !== undefined){
let data57 = data56.projects;
const _errs108 = errors;
if(errors === _errs108){
if(Array.isArray(data57)){
if(data57.length < 1){
validate20.errors = [{instancePath:instancePath+"/world/tables/projects",schemaPath:"#/properties/world/properties/tables/properties/projects/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid10 = true;
const len1 = data57.length;
for(let i1=0; i1<len1; i1++){
let data58 = data57[i1];
const _errs110 = errors;
if(!(validate21(data58, {instancePath:instancePath+"/world/tables/projects/" + i1,parentData:data57,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = gatherErrors(vErrors, validate21.errors);
errors = vErrors.length;
}
if(errors === _errs110){
if(data58 && typeof data58 == "object" && !Array.isArray(data58)){
let missing4;
if(((((((((data58.id === undefined) && (missing4 = "id")) || ((data58.name === undefined) && (missing4 = "name"))) || ((data58.description === undefined) && (missing4 = "description"))) || ((data58.org_id === undefined) && (missing4 = "org_id"))) || ((data58.created_at === undefined) && (missing4 = "created_at"))) || ((data58.updated_at === undefined) && (missing4 = "updated_at"))) || ((data58.readme === undefined) && (missing4 = "readme"))) || ((data58.metadata === undefined) && (missing4 = "metadata"))){
validate20.errors = [{instancePath:instancePath+"/world/tables/projects/" + i1,schemaPath:"#/properties/world/properties/tables/properties/projects/items/required",keyword:"required",params:{missingProperty: missing4},message:"must have required property '"+missing4+"'"}];
return false;
}
}
}
var valid10 = _errs110 === errors;
if(!valid10){
break;
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/world/tables/projects",schemaPath:"#/properties/world/properties/tables/properties/projects/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid9 = _errs108 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data56.creators !== undefined){
let data59 = data56.creators;
const _errs111 = errors;
if(errors === _errs111){
if(Array.isArray(data59)){
var valid11 = true;
const len2 = data59.length;
for(let i2=0; i2<len2; i2++){
let data60 = data59[i2];
const _errs113 = errors;
if(!(validate23(data60, {instancePath:instancePath+"/world/tables/creators/" + i2,parentData:data59,parentDataProperty:i2,rootData,dynamicAnchors}))){
vErrors = gatherErrors(vErrors, validate23.errors);
errors = vErrors.length;
}
if(errors === _errs113){
if(data60 && typeof data60 == "object" && !Array.isArray(data60)){
let missing5;
if((((((((((((((((((data60.id === undefined) && (missing5 = "id")) || ((data60.project_id === undefined) && (missing5 = "project_id"))) || ((data60.tiktok_handle === undefined) && (missing5 = "tiktok_handle"))) || ((data60.display_name === undefined) && (missing5 = "display_name"))) || ((data60.description === undefined) && (missing5 = "description"))) || ((data60.metadata === undefined) && (missing5 = "metadata"))) || ((data60.tracking_mode === undefined) && (missing5 = "tracking_mode"))) || ((data60.follower_count === undefined) && (missing5 = "follower_count"))) || ((data60.total_likes_count === undefined) && (missing5 = "total_likes_count"))) || ((data60.video_count === undefined) && (missing5 = "video_count"))) || ((data60.last_scraped_at === undefined) && (missing5 = "last_scraped_at"))) || ((data60.is_active === undefined) && (missing5 = "is_active"))) || ((data60.avatar_url === undefined) && (missing5 = "avatar_url"))) || ((data60.tracking_start_date === undefined) && (missing5 = "tracking_start_date"))) || ((data60.readme === undefined) && (missing5 = "readme"))) || ((data60.created_at === undefined) && (missing5 = "created_at"))) || ((data60.updated_at === undefined) && (missing5 = "updated_at"))){
validate20.errors = [{instancePath:instancePath+"/world/tables/creators/" + i2,schemaPath:"#/properties/world/properties/tables/properties/creators/items/required",keyword:"required",params:{missingProperty: missing5},message:"must have required property '"+missing5+"'"}];
return false;
}
}
}
var valid11 = _errs113 === errors;
if(!valid11){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/world/tables/creators",schemaPath:"#/properties/world/properties/tables/properties/creators/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid9 = _errs111 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data56.videos !== undefined){
let data61 = data56.videos;
const _errs114 = errors;
if(errors === _errs114){
if(Array.isArray(data61)){
var valid12 = true;
const len3 = data61.length;
for(let i3=0; i3<len3; i3++){
let data62 = data61[i3];
const _errs116 = errors;
if(!(validate25(data62, {instancePath:instancePath+"/world/tables/videos/" + i3,parentData:data61,parentDataProperty:i3,rootData,dynamicAnchors}))){
vErrors = gatherErrors(vErrors, validate25.errors);
errors = vErrors.length;
}
if(errors === _errs116){
if(data62 && typeof data62 == "object" && !Array.isArray(data62)){
let missing6;
if((((((((((((((((((((((data62.id === undefined) && (missing6 = "id")) || ((data62.creator_id === undefined) && (missing6 = "creator_id"))) || ((data62.url === undefined) && (missing6 = "url"))) || ((data62.description === undefined) && (missing6 = "description"))) || ((data62.metadata === undefined) && (missing6 = "metadata"))) || ((data62.view_count === undefined) && (missing6 = "view_count"))) || ((data62.like_count === undefined) && (missing6 = "like_count"))) || ((data62.comment_count === undefined) && (missing6 = "comment_count"))) || ((data62.share_count === undefined) && (missing6 = "share_count"))) || ((data62.tracking_status === undefined) && (missing6 = "tracking_status"))) || ((data62.posted_at === undefined) && (missing6 = "posted_at"))) || ((data62.last_scraped_at === undefined) && (missing6 = "last_scraped_at"))) || ((data62.project_id === undefined) && (missing6 = "project_id"))) || ((data62.tiktok_video_id === undefined) && (missing6 = "tiktok_video_id"))) || ((data62.title === undefined) && (missing6 = "title"))) || ((data62.save_count === undefined) && (missing6 = "save_count"))) || ((data62.thumbnail_url === undefined) && (missing6 = "thumbnail_url"))) || ((data62.readme === undefined) && (missing6 = "readme"))) || ((data62.created_at === undefined) && (missing6 = "created_at"))) || ((data62.updated_at === undefined) && (missing6 = "updated_at"))) || ((data62.tracking_disabled_at === undefined) && (missing6 = "tracking_disabled_at"))){
validate20.errors = [{instancePath:instancePath+"/world/tables/videos/" + i3,schemaPath:"#/properties/world/properties/tables/properties/videos/items/required",keyword:"required",params:{missingProperty: missing6},message:"must have required property '"+missing6+"'"}];
return false;
}
}
}
var valid12 = _errs116 === errors;
if(!valid12){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/world/tables/videos",schemaPath:"#/properties/world/properties/tables/properties/videos/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid9 = _errs114 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data56.campaigns !== undefined){
let data63 = data56.campaigns;
const _errs117 = errors;
if(errors === _errs117){
if(Array.isArray(data63)){
var valid13 = true;
const len4 = data63.length;
for(let i4=0; i4<len4; i4++){
let data64 = data63[i4];
const _errs119 = errors;
if(!(validate27(data64, {instancePath:instancePath+"/world/tables/campaigns/" + i4,parentData:data63,parentDataProperty:i4,rootData,dynamicAnchors}))){
vErrors = gatherErrors(vErrors, validate27.errors);
errors = vErrors.length;
}
if(errors === _errs119){
if(data64 && typeof data64 == "object" && !Array.isArray(data64)){
let missing7;
if(((((((((((data64.id === undefined) && (missing7 = "id")) || ((data64.project_id === undefined) && (missing7 = "project_id"))) || ((data64.name === undefined) && (missing7 = "name"))) || ((data64.description === undefined) && (missing7 = "description"))) || ((data64.metadata === undefined) && (missing7 = "metadata"))) || ((data64.created_at === undefined) && (missing7 = "created_at"))) || ((data64.updated_at === undefined) && (missing7 = "updated_at"))) || ((data64.readme === undefined) && (missing7 = "readme"))) || ((data64.target_views === undefined) && (missing7 = "target_views"))) || ((data64.target_at === undefined) && (missing7 = "target_at"))){
validate20.errors = [{instancePath:instancePath+"/world/tables/campaigns/" + i4,schemaPath:"#/properties/world/properties/tables/properties/campaigns/items/required",keyword:"required",params:{missingProperty: missing7},message:"must have required property '"+missing7+"'"}];
return false;
}
}
}
var valid13 = _errs119 === errors;
if(!valid13){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/world/tables/campaigns",schemaPath:"#/properties/world/properties/tables/properties/campaigns/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid9 = _errs117 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data56.campaign_items !== undefined){
let data65 = data56.campaign_items;
const _errs120 = errors;
if(errors === _errs120){
if(Array.isArray(data65)){
var valid14 = true;
const len5 = data65.length;
for(let i5=0; i5<len5; i5++){
let data66 = data65[i5];
const _errs122 = errors;
if(!(validate29(data66, {instancePath:instancePath+"/world/tables/campaign_items/" + i5,parentData:data65,parentDataProperty:i5,rootData,dynamicAnchors}))){
vErrors = gatherErrors(vErrors, validate29.errors);
errors = vErrors.length;
}
if(errors === _errs122){
if(data66 && typeof data66 == "object" && !Array.isArray(data66)){
let missing8;
if((((((data66.id === undefined) && (missing8 = "id")) || ((data66.campaign_id === undefined) && (missing8 = "campaign_id"))) || ((data66.item_type === undefined) && (missing8 = "item_type"))) || ((data66.item_id === undefined) && (missing8 = "item_id"))) || ((data66.created_at === undefined) && (missing8 = "created_at"))){
validate20.errors = [{instancePath:instancePath+"/world/tables/campaign_items/" + i5,schemaPath:"#/properties/world/properties/tables/properties/campaign_items/items/required",keyword:"required",params:{missingProperty: missing8},message:"must have required property '"+missing8+"'"}];
return false;
}
}
}
var valid14 = _errs122 === errors;
if(!valid14){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/world/tables/campaign_items",schemaPath:"#/properties/world/properties/tables/properties/campaign_items/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid9 = _errs120 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data56.goals !== undefined){
let data67 = data56.goals;
const _errs123 = errors;
if(errors === _errs123){
if(Array.isArray(data67)){
var valid15 = true;
const len6 = data67.length;
for(let i6=0; i6<len6; i6++){
let data68 = data67[i6];
const _errs125 = errors;
if(!(validate31(data68, {instancePath:instancePath+"/world/tables/goals/" + i6,parentData:data67,parentDataProperty:i6,rootData,dynamicAnchors}))){
vErrors = gatherErrors(vErrors, validate31.errors);
errors = vErrors.length;
}
if(errors === _errs125){
if(data68 && typeof data68 == "object" && !Array.isArray(data68)){
let missing9;
if((((((((((((data68.id === undefined) && (missing9 = "id")) || ((data68.creator_id === undefined) && (missing9 = "creator_id"))) || ((data68.project_id === undefined) && (missing9 = "project_id"))) || ((data68.metric === undefined) && (missing9 = "metric"))) || ((data68.target_value === undefined) && (missing9 = "target_value"))) || ((data68.period === undefined) && (missing9 = "period"))) || ((data68.start_date === undefined) && (missing9 = "start_date"))) || ((data68.end_date === undefined) && (missing9 = "end_date"))) || ((data68.is_active === undefined) && (missing9 = "is_active"))) || ((data68.created_at === undefined) && (missing9 = "created_at"))) || ((data68.updated_at === undefined) && (missing9 = "updated_at"))){
validate20.errors = [{instancePath:instancePath+"/world/tables/goals/" + i6,schemaPath:"#/properties/world/properties/tables/properties/goals/items/required",keyword:"required",params:{missingProperty: missing9},message:"must have required property '"+missing9+"'"}];
return false;
}
}
}
var valid15 = _errs125 === errors;
if(!valid15){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/world/tables/goals",schemaPath:"#/properties/world/properties/tables/properties/goals/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid9 = _errs123 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data56.annotations !== undefined){
let data69 = data56.annotations;
const _errs126 = errors;
if(errors === _errs126){
if(Array.isArray(data69)){
var valid16 = true;
const len7 = data69.length;
for(let i7=0; i7<len7; i7++){
let data70 = data69[i7];
const _errs128 = errors;
if(!(validate33(data70, {instancePath:instancePath+"/world/tables/annotations/" + i7,parentData:data69,parentDataProperty:i7,rootData,dynamicAnchors}))){
vErrors = gatherErrors(vErrors, validate33.errors);
errors = vErrors.length;
}
if(errors === _errs128){
if(data70 && typeof data70 == "object" && !Array.isArray(data70)){
let missing10;
if((((((((((data70.id === undefined) && (missing10 = "id")) || ((data70.project_id === undefined) && (missing10 = "project_id"))) || ((data70.entity === undefined) && (missing10 = "entity"))) || ((data70.entity_id === undefined) && (missing10 = "entity_id"))) || ((data70.date === undefined) && (missing10 = "date"))) || ((data70.kind === undefined) && (missing10 = "kind"))) || ((data70.label === undefined) && (missing10 = "label"))) || ((data70.metadata === undefined) && (missing10 = "metadata"))) || ((data70.created_at === undefined) && (missing10 = "created_at"))){
validate20.errors = [{instancePath:instancePath+"/world/tables/annotations/" + i7,schemaPath:"#/properties/world/properties/tables/properties/annotations/items/required",keyword:"required",params:{missingProperty: missing10},message:"must have required property '"+missing10+"'"}];
return false;
}
}
}
var valid16 = _errs128 === errors;
if(!valid16){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/world/tables/annotations",schemaPath:"#/properties/world/properties/tables/properties/annotations/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid9 = _errs126 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data56.payout_methods !== undefined){
let data71 = data56.payout_methods;
const _errs129 = errors;
if(errors === _errs129){
if(Array.isArray(data71)){
var valid17 = true;
const len8 = data71.length;
for(let i8=0; i8<len8; i8++){
let data72 = data71[i8];
const _errs131 = errors;
if(!(validate35(data72, {instancePath:instancePath+"/world/tables/payout_methods/" + i8,parentData:data71,parentDataProperty:i8,rootData,dynamicAnchors}))){
vErrors = gatherErrors(vErrors, validate35.errors);
errors = vErrors.length;
}
if(errors === _errs131){
if(data72 && typeof data72 == "object" && !Array.isArray(data72)){
let missing11;
if((((((((((data72.id === undefined) && (missing11 = "id")) || ((data72.org_id === undefined) && (missing11 = "org_id"))) || ((data72.name === undefined) && (missing11 = "name"))) || ((data72.icon_url === undefined) && (missing11 = "icon_url"))) || ((data72.is_default === undefined) && (missing11 = "is_default"))) || ((data72.is_active === undefined) && (missing11 = "is_active"))) || ((data72.metadata === undefined) && (missing11 = "metadata"))) || ((data72.readme === undefined) && (missing11 = "readme"))) || ((data72.created_at === undefined) && (missing11 = "created_at"))){
validate20.errors = [{instancePath:instancePath+"/world/tables/payout_methods/" + i8,schemaPath:"#/properties/world/properties/tables/properties/payout_methods/items/required",keyword:"required",params:{missingProperty: missing11},message:"must have required property '"+missing11+"'"}];
return false;
}
}
}
var valid17 = _errs131 === errors;
if(!valid17){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/world/tables/payout_methods",schemaPath:"#/properties/world/properties/tables/properties/payout_methods/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid9 = _errs129 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data56.payout_structures !== undefined){
let data73 = data56.payout_structures;
const _errs132 = errors;
if(errors === _errs132){
if(Array.isArray(data73)){
var valid18 = true;
const len9 = data73.length;
for(let i9=0; i9<len9; i9++){
let data74 = data73[i9];
const _errs134 = errors;
if(errors === _errs134){
if(data74 && typeof data74 == "object" && !Array.isArray(data74)){
let missing12;
if(((((((((data74.id === undefined) && (missing12 = "id")) || ((data74.project_id === undefined) && (missing12 = "project_id"))) || ((data74.name === undefined) && (missing12 = "name"))) || ((data74.is_active === undefined) && (missing12 = "is_active"))) || ((data74.current_version === undefined) && (missing12 = "current_version"))) || ((data74.metadata === undefined) && (missing12 = "metadata"))) || ((data74.readme === undefined) && (missing12 = "readme"))) || ((data74.created_at === undefined) && (missing12 = "created_at"))){
validate20.errors = [{instancePath:instancePath+"/world/tables/payout_structures/" + i9,schemaPath:"#/properties/world/properties/tables/properties/payout_structures/items/required",keyword:"required",params:{missingProperty: missing12},message:"must have required property '"+missing12+"'"}];
return false;
}
else {
if(data74.id !== undefined){
let data75 = data74.id;
const _errs136 = errors;
if(errors === _errs136){
if(errors === _errs136){
if(typeof data75 === "string"){
if(!(formats0.test(data75))){
validate20.errors = [{instancePath:instancePath+"/world/tables/payout_structures/" + i9+"/id",schemaPath:"#/properties/world/properties/tables/properties/payout_structures/items/properties/id/format",keyword:"format",params:{format: "uuid"},message:"must match format \""+"uuid"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/world/tables/payout_structures/" + i9+"/id",schemaPath:"#/properties/world/properties/tables/properties/payout_structures/items/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid19 = _errs136 === errors;
}
else {
var valid19 = true;
}
if(valid19){
if(data74.project_id !== undefined){
let data76 = data74.project_id;
const _errs138 = errors;
if(errors === _errs138){
if(errors === _errs138){
if(typeof data76 === "string"){
if(!(formats0.test(data76))){
validate20.errors = [{instancePath:instancePath+"/world/tables/payout_structures/" + i9+"/project_id",schemaPath:"#/properties/world/properties/tables/properties/payout_structures/items/properties/project_id/format",keyword:"format",params:{format: "uuid"},message:"must match format \""+"uuid"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/world/tables/payout_structures/" + i9+"/project_id",schemaPath:"#/properties/world/properties/tables/properties/payout_structures/items/properties/project_id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid19 = _errs138 === errors;
}
else {
var valid19 = true;
}
if(valid19){
if(data74.name !== undefined){
const _errs140 = errors;
if(typeof data74.name !== "string"){
validate20.errors = [{instancePath:instancePath+"/world/tables/payout_structures/" + i9+"/name",schemaPath:"#/properties/world/properties/tables/properties/payout_structures/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid19 = _errs140 === errors;
}
else {
var valid19 = true;
}
if(valid19){
if(data74.is_active !== undefined){
const _errs142 = errors;
if(typeof data74.is_active !== "boolean"){
validate20.errors = [{instancePath:instancePath+"/world/tables/payout_structures/" + i9+"/is_active",schemaPath:"#/properties/world/properties/tables/properties/payout_structures/items/properties/is_active/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid19 = _errs142 === errors;
}
else {
var valid19 = true;
}
if(valid19){
if(data74.current_version !== undefined){
let data79 = data74.current_version;
const _errs144 = errors;
if(!(validate37(data79, {instancePath:instancePath+"/world/tables/payout_structures/" + i9+"/current_version",parentData:data74,parentDataProperty:"current_version",rootData,dynamicAnchors}))){
vErrors = gatherErrors(vErrors, validate37.errors);
errors = vErrors.length;
}
if(errors === _errs144){
if(data79 && typeof data79 == "object" && !Array.isArray(data79)){
let missing13;
if((((((((((((data79.id === undefined) && (missing13 = "id")) || ((data79.structure_id === undefined) && (missing13 = "structure_id"))) || ((data79.version === undefined) && (missing13 = "version"))) || ((data79.period === undefined) && (missing13 = "period"))) || ((data79.amount_cents === undefined) && (missing13 = "amount_cents"))) || ((data79.currency === undefined) && (missing13 = "currency"))) || ((data79.criteria_type === undefined) && (missing13 = "criteria_type"))) || ((data79.criteria_params === undefined) && (missing13 = "criteria_params"))) || ((data79.proration_mode === undefined) && (missing13 = "proration_mode"))) || ((data79.effective_at === undefined) && (missing13 = "effective_at"))) || ((data79.created_at === undefined) && (missing13 = "created_at"))){
validate20.errors = [{instancePath:instancePath+"/world/tables/payout_structures/" + i9+"/current_version",schemaPath:"#/properties/world/properties/tables/properties/payout_structures/items/properties/current_version/required",keyword:"required",params:{missingProperty: missing13},message:"must have required property '"+missing13+"'"}];
return false;
}
}
}
var valid19 = _errs144 === errors;
}
else {
var valid19 = true;
}
if(valid19){
if(data74.metadata !== undefined){
let data80 = data74.metadata;
const _errs145 = errors;
if(!(data80 && typeof data80 == "object" && !Array.isArray(data80))){
validate20.errors = [{instancePath:instancePath+"/world/tables/payout_structures/" + i9+"/metadata",schemaPath:"#/properties/world/properties/tables/properties/payout_structures/items/properties/metadata/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
var valid19 = _errs145 === errors;
}
else {
var valid19 = true;
}
if(valid19){
if(data74.readme !== undefined){
let data81 = data74.readme;
const _errs147 = errors;
if((typeof data81 !== "string") && (data81 !== null)){
validate20.errors = [{instancePath:instancePath+"/world/tables/payout_structures/" + i9+"/readme",schemaPath:"#/properties/world/properties/tables/properties/payout_structures/items/properties/readme/type",keyword:"type",params:{type: schema31.properties.world.properties.tables.properties.payout_structures.items.properties.readme.type},message:"must be string,null"}];
return false;
}
var valid19 = _errs147 === errors;
}
else {
var valid19 = true;
}
if(valid19){
if(data74.created_at !== undefined){
let data82 = data74.created_at;
const _errs149 = errors;
if(errors === _errs149){
if(errors === _errs149){
if(typeof data82 === "string"){
if(!(formats2.test(data82))){
validate20.errors = [{instancePath:instancePath+"/world/tables/payout_structures/" + i9+"/created_at",schemaPath:"#/properties/world/properties/tables/properties/payout_structures/items/properties/created_at/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/world/tables/payout_structures/" + i9+"/created_at",schemaPath:"#/properties/world/properties/tables/properties/payout_structures/items/properties/created_at/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid19 = _errs149 === errors;
}
else {
var valid19 = true;
}
}
}
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/world/tables/payout_structures/" + i9,schemaPath:"#/properties/world/properties/tables/properties/payout_structures/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid18 = _errs134 === errors;
if(!valid18){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/world/tables/payout_structures",schemaPath:"#/properties/world/properties/tables/properties/payout_structures/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid9 = _errs132 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data56.payout_structure_versions !== undefined){
let data83 = data56.payout_structure_versions;
const _errs151 = errors;
if(errors === _errs151){
if(Array.isArray(data83)){
var valid20 = true;
const len10 = data83.length;
for(let i10=0; i10<len10; i10++){
let data84 = data83[i10];
const _errs153 = errors;
if(!(validate37(data84, {instancePath:instancePath+"/world/tables/payout_structure_versions/" + i10,parentData:data83,parentDataProperty:i10,rootData,dynamicAnchors}))){
vErrors = gatherErrors(vErrors, validate37.errors);
errors = vErrors.length;
}
if(errors === _errs153){
if(data84 && typeof data84 == "object" && !Array.isArray(data84)){
let missing14;
if((((((((((((data84.id === undefined) && (missing14 = "id")) || ((data84.structure_id === undefined) && (missing14 = "structure_id"))) || ((data84.version === undefined) && (missing14 = "version"))) || ((data84.period === undefined) && (missing14 = "period"))) || ((data84.amount_cents === undefined) && (missing14 = "amount_cents"))) || ((data84.currency === undefined) && (missing14 = "currency"))) || ((data84.criteria_type === undefined) && (missing14 = "criteria_type"))) || ((data84.criteria_params === undefined) && (missing14 = "criteria_params"))) || ((data84.proration_mode === undefined) && (missing14 = "proration_mode"))) || ((data84.effective_at === undefined) && (missing14 = "effective_at"))) || ((data84.created_at === undefined) && (missing14 = "created_at"))){
validate20.errors = [{instancePath:instancePath+"/world/tables/payout_structure_versions/" + i10,schemaPath:"#/properties/world/properties/tables/properties/payout_structure_versions/items/required",keyword:"required",params:{missingProperty: missing14},message:"must have required property '"+missing14+"'"}];
return false;
}
}
}
var valid20 = _errs153 === errors;
if(!valid20){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/world/tables/payout_structure_versions",schemaPath:"#/properties/world/properties/tables/properties/payout_structure_versions/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid9 = _errs151 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data56.payout_assignments !== undefined){
let data85 = data56.payout_assignments;
const _errs154 = errors;
if(errors === _errs154){
if(Array.isArray(data85)){
var valid21 = true;
const len11 = data85.length;
for(let i11=0; i11<len11; i11++){
let data86 = data85[i11];
const _errs156 = errors;
if(!(validate40(data86, {instancePath:instancePath+"/world/tables/payout_assignments/" + i11,parentData:data85,parentDataProperty:i11,rootData,dynamicAnchors}))){
vErrors = gatherErrors(vErrors, validate40.errors);
errors = vErrors.length;
}
if(errors === _errs156){
if(data86 && typeof data86 == "object" && !Array.isArray(data86)){
let missing15;
if((((((data86.id === undefined) && (missing15 = "id")) || ((data86.structure_id === undefined) && (missing15 = "structure_id"))) || ((data86.creator_id === undefined) && (missing15 = "creator_id"))) || ((data86.assigned_at === undefined) && (missing15 = "assigned_at"))) || ((data86.unassigned_at === undefined) && (missing15 = "unassigned_at"))){
validate20.errors = [{instancePath:instancePath+"/world/tables/payout_assignments/" + i11,schemaPath:"#/properties/world/properties/tables/properties/payout_assignments/items/required",keyword:"required",params:{missingProperty: missing15},message:"must have required property '"+missing15+"'"}];
return false;
}
}
}
var valid21 = _errs156 === errors;
if(!valid21){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/world/tables/payout_assignments",schemaPath:"#/properties/world/properties/tables/properties/payout_assignments/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid9 = _errs154 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data56.payout_accruals !== undefined){
let data87 = data56.payout_accruals;
const _errs157 = errors;
if(errors === _errs157){
if(Array.isArray(data87)){
var valid22 = true;
const len12 = data87.length;
for(let i12=0; i12<len12; i12++){
let data88 = data87[i12];
const _errs159 = errors;
if(!(validate42(data88, {instancePath:instancePath+"/world/tables/payout_accruals/" + i12,parentData:data87,parentDataProperty:i12,rootData,dynamicAnchors}))){
vErrors = gatherErrors(vErrors, validate42.errors);
errors = vErrors.length;
}
if(errors === _errs159){
if(data88 && typeof data88 == "object" && !Array.isArray(data88)){
let missing16;
if(((((((((((((data88.id === undefined) && (missing16 = "id")) || ((data88.creator_id === undefined) && (missing16 = "creator_id"))) || ((data88.structure_id === undefined) && (missing16 = "structure_id"))) || ((data88.structure_version_id === undefined) && (missing16 = "structure_version_id"))) || ((data88.period_start_at === undefined) && (missing16 = "period_start_at"))) || ((data88.period_end_at === undefined) && (missing16 = "period_end_at"))) || ((data88.amount_cents === undefined) && (missing16 = "amount_cents"))) || ((data88.currency === undefined) && (missing16 = "currency"))) || ((data88.status === undefined) && (missing16 = "status"))) || ((data88.inputs_snapshot === undefined) && (missing16 = "inputs_snapshot"))) || ((data88.created_at === undefined) && (missing16 = "created_at"))) || ((data88.updated_at === undefined) && (missing16 = "updated_at"))){
validate20.errors = [{instancePath:instancePath+"/world/tables/payout_accruals/" + i12,schemaPath:"#/properties/world/properties/tables/properties/payout_accruals/items/required",keyword:"required",params:{missingProperty: missing16},message:"must have required property '"+missing16+"'"}];
return false;
}
}
}
var valid22 = _errs159 === errors;
if(!valid22){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/world/tables/payout_accruals",schemaPath:"#/properties/world/properties/tables/properties/payout_accruals/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid9 = _errs157 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data56.payout_payments !== undefined){
let data89 = data56.payout_payments;
const _errs160 = errors;
if(errors === _errs160){
if(Array.isArray(data89)){
var valid23 = true;
const len13 = data89.length;
for(let i13=0; i13<len13; i13++){
let data90 = data89[i13];
const _errs162 = errors;
if(!(validate48(data90, {instancePath:instancePath+"/world/tables/payout_payments/" + i13,parentData:data89,parentDataProperty:i13,rootData,dynamicAnchors}))){
vErrors = gatherErrors(vErrors, validate48.errors);
errors = vErrors.length;
}
if(errors === _errs162){
if(data90 && typeof data90 == "object" && !Array.isArray(data90)){
let missing17;
if((((((((((((((((data90.id === undefined) && (missing17 = "id")) || ((data90.project_id === undefined) && (missing17 = "project_id"))) || ((data90.creator_id === undefined) && (missing17 = "creator_id"))) || ((data90.method_id === undefined) && (missing17 = "method_id"))) || ((data90.method_name_snapshot === undefined) && (missing17 = "method_name_snapshot"))) || ((data90.total_amount_cents === undefined) && (missing17 = "total_amount_cents"))) || ((data90.status === undefined) && (missing17 = "status"))) || ((data90.paid_at === undefined) && (missing17 = "paid_at"))) || ((data90.payout_payment_lines === undefined) && (missing17 = "payout_payment_lines"))) || ((data90.payout_adjustments === undefined) && (missing17 = "payout_adjustments"))) || ((data90.metadata === undefined) && (missing17 = "metadata"))) || ((data90.readme === undefined) && (missing17 = "readme"))) || ((data90.currency === undefined) && (missing17 = "currency"))) || ((data90.created_at === undefined) && (missing17 = "created_at"))) || ((data90.updated_at === undefined) && (missing17 = "updated_at"))){
validate20.errors = [{instancePath:instancePath+"/world/tables/payout_payments/" + i13,schemaPath:"#/properties/world/properties/tables/properties/payout_payments/items/required",keyword:"required",params:{missingProperty: missing17},message:"must have required property '"+missing17+"'"}];
return false;
}
}
}
var valid23 = _errs162 === errors;
if(!valid23){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/world/tables/payout_payments",schemaPath:"#/properties/world/properties/tables/properties/payout_payments/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid9 = _errs160 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data56.settlements !== undefined){
let data91 = data56.settlements;
const _errs163 = errors;
if(errors === _errs163){
if(Array.isArray(data91)){
var valid24 = true;
const len14 = data91.length;
for(let i14=0; i14<len14; i14++){
let data92 = data91[i14];
const _errs165 = errors;
if(errors === _errs165){
if(data92 && typeof data92 == "object" && !Array.isArray(data92)){
let missing18;
if(((((data92.id === undefined) && (missing18 = "id")) || ((data92.structure_id === undefined) && (missing18 = "structure_id"))) || ((data92.creator_id === undefined) && (missing18 = "creator_id"))) || ((data92.ranges === undefined) && (missing18 = "ranges"))){
validate20.errors = [{instancePath:instancePath+"/world/tables/settlements/" + i14,schemaPath:"#/properties/world/properties/tables/properties/settlements/items/required",keyword:"required",params:{missingProperty: missing18},message:"must have required property '"+missing18+"'"}];
return false;
}
else {
if(data92.id !== undefined){
const _errs167 = errors;
if(typeof data92.id !== "string"){
validate20.errors = [{instancePath:instancePath+"/world/tables/settlements/" + i14+"/id",schemaPath:"#/properties/world/properties/tables/properties/settlements/items/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid25 = _errs167 === errors;
}
else {
var valid25 = true;
}
if(valid25){
if(data92.structure_id !== undefined){
let data94 = data92.structure_id;
const _errs169 = errors;
if(errors === _errs169){
if(errors === _errs169){
if(typeof data94 === "string"){
if(!(formats0.test(data94))){
validate20.errors = [{instancePath:instancePath+"/world/tables/settlements/" + i14+"/structure_id",schemaPath:"#/properties/world/properties/tables/properties/settlements/items/properties/structure_id/format",keyword:"format",params:{format: "uuid"},message:"must match format \""+"uuid"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/world/tables/settlements/" + i14+"/structure_id",schemaPath:"#/properties/world/properties/tables/properties/settlements/items/properties/structure_id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid25 = _errs169 === errors;
}
else {
var valid25 = true;
}
if(valid25){
if(data92.creator_id !== undefined){
let data95 = data92.creator_id;
const _errs171 = errors;
if(errors === _errs171){
if(errors === _errs171){
if(typeof data95 === "string"){
if(!(formats0.test(data95))){
validate20.errors = [{instancePath:instancePath+"/world/tables/settlements/" + i14+"/creator_id",schemaPath:"#/properties/world/properties/tables/properties/settlements/items/properties/creator_id/format",keyword:"format",params:{format: "uuid"},message:"must match format \""+"uuid"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/world/tables/settlements/" + i14+"/creator_id",schemaPath:"#/properties/world/properties/tables/properties/settlements/items/properties/creator_id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid25 = _errs171 === errors;
}
else {
var valid25 = true;
}
if(valid25){
if(data92.ranges !== undefined){
let data96 = data92.ranges;
const _errs173 = errors;
if(errors === _errs173){
if(Array.isArray(data96)){
var valid26 = true;
const len15 = data96.length;
for(let i15=0; i15<len15; i15++){
let data97 = data96[i15];
const _errs175 = errors;
if(!(((typeof data97 == "number") && (!(data97 % 1) && !isNaN(data97))) && (isFinite(data97)))){
validate20.errors = [{instancePath:instancePath+"/world/tables/settlements/" + i14+"/ranges/" + i15,schemaPath:"#/properties/world/properties/tables/properties/settlements/items/properties/ranges/items/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs175){
if((typeof data97 == "number") && (isFinite(data97))){
if(data97 > 3000000 || isNaN(data97)){
validate20.errors = [{instancePath:instancePath+"/world/tables/settlements/" + i14+"/ranges/" + i15,schemaPath:"#/properties/world/properties/tables/properties/settlements/items/properties/ranges/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3000000},message:"must be <= 3000000"}];
return false;
}
else {
if(data97 < 0 || isNaN(data97)){
validate20.errors = [{instancePath:instancePath+"/world/tables/settlements/" + i14+"/ranges/" + i15,schemaPath:"#/properties/world/properties/tables/properties/settlements/items/properties/ranges/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid26 = _errs175 === errors;
if(!valid26){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/world/tables/settlements/" + i14+"/ranges",schemaPath:"#/properties/world/properties/tables/properties/settlements/items/properties/ranges/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid25 = _errs173 === errors;
}
else {
var valid25 = true;
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/world/tables/settlements/" + i14,schemaPath:"#/properties/world/properties/tables/properties/settlements/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid24 = _errs165 === errors;
if(!valid24){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/world/tables/settlements",schemaPath:"#/properties/world/properties/tables/properties/settlements/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid9 = _errs163 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data56.accrual_evidence !== undefined){
let data98 = data56.accrual_evidence;
const _errs177 = errors;
if(errors === _errs177){
if(Array.isArray(data98)){
var valid27 = true;
const len16 = data98.length;
for(let i16=0; i16<len16; i16++){
let data99 = data98[i16];
const _errs179 = errors;
if(errors === _errs179){
if(data99 && typeof data99 == "object" && !Array.isArray(data99)){
let missing19;
if(((((data99.id === undefined) && (missing19 = "id")) || ((data99.eligible === undefined) && (missing19 = "eligible"))) || ((data99.covered === undefined) && (missing19 = "covered"))) || ((data99.videos === undefined) && (missing19 = "videos"))){
validate20.errors = [{instancePath:instancePath+"/world/tables/accrual_evidence/" + i16,schemaPath:"#/properties/world/properties/tables/properties/accrual_evidence/items/required",keyword:"required",params:{missingProperty: missing19},message:"must have required property '"+missing19+"'"}];
return false;
}
else {
if(data99.id !== undefined){
let data100 = data99.id;
const _errs181 = errors;
if(errors === _errs181){
if(errors === _errs181){
if(typeof data100 === "string"){
if(!(formats0.test(data100))){
validate20.errors = [{instancePath:instancePath+"/world/tables/accrual_evidence/" + i16+"/id",schemaPath:"#/properties/world/properties/tables/properties/accrual_evidence/items/properties/id/format",keyword:"format",params:{format: "uuid"},message:"must match format \""+"uuid"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/world/tables/accrual_evidence/" + i16+"/id",schemaPath:"#/properties/world/properties/tables/properties/accrual_evidence/items/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid28 = _errs181 === errors;
}
else {
var valid28 = true;
}
if(valid28){
if(data99.eligible !== undefined){
let data101 = data99.eligible;
const _errs183 = errors;
if(errors === _errs183){
if(Array.isArray(data101)){
var valid29 = true;
const len17 = data101.length;
for(let i17=0; i17<len17; i17++){
let data102 = data101[i17];
const _errs185 = errors;
if(!(((typeof data102 == "number") && (!(data102 % 1) && !isNaN(data102))) && (isFinite(data102)))){
validate20.errors = [{instancePath:instancePath+"/world/tables/accrual_evidence/" + i16+"/eligible/" + i17,schemaPath:"#/properties/world/properties/tables/properties/accrual_evidence/items/properties/eligible/items/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs185){
if((typeof data102 == "number") && (isFinite(data102))){
if(data102 > 3000000 || isNaN(data102)){
validate20.errors = [{instancePath:instancePath+"/world/tables/accrual_evidence/" + i16+"/eligible/" + i17,schemaPath:"#/properties/world/properties/tables/properties/accrual_evidence/items/properties/eligible/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3000000},message:"must be <= 3000000"}];
return false;
}
else {
if(data102 < 0 || isNaN(data102)){
validate20.errors = [{instancePath:instancePath+"/world/tables/accrual_evidence/" + i16+"/eligible/" + i17,schemaPath:"#/properties/world/properties/tables/properties/accrual_evidence/items/properties/eligible/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid29 = _errs185 === errors;
if(!valid29){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/world/tables/accrual_evidence/" + i16+"/eligible",schemaPath:"#/properties/world/properties/tables/properties/accrual_evidence/items/properties/eligible/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid28 = _errs183 === errors;
}
else {
var valid28 = true;
}
if(valid28){
if(data99.covered !== undefined){
let data103 = data99.covered;
const _errs187 = errors;
if(errors === _errs187){
if(Array.isArray(data103)){
var valid30 = true;
const len18 = data103.length;
for(let i18=0; i18<len18; i18++){
let data104 = data103[i18];
const _errs189 = errors;
if(!(((typeof data104 == "number") && (!(data104 % 1) && !isNaN(data104))) && (isFinite(data104)))){
validate20.errors = [{instancePath:instancePath+"/world/tables/accrual_evidence/" + i16+"/covered/" + i18,schemaPath:"#/properties/world/properties/tables/properties/accrual_evidence/items/properties/covered/items/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs189){
if((typeof data104 == "number") && (isFinite(data104))){
if(data104 > 3000000 || isNaN(data104)){
validate20.errors = [{instancePath:instancePath+"/world/tables/accrual_evidence/" + i16+"/covered/" + i18,schemaPath:"#/properties/world/properties/tables/properties/accrual_evidence/items/properties/covered/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3000000},message:"must be <= 3000000"}];
return false;
}
else {
if(data104 < 0 || isNaN(data104)){
validate20.errors = [{instancePath:instancePath+"/world/tables/accrual_evidence/" + i16+"/covered/" + i18,schemaPath:"#/properties/world/properties/tables/properties/accrual_evidence/items/properties/covered/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid30 = _errs189 === errors;
if(!valid30){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/world/tables/accrual_evidence/" + i16+"/covered",schemaPath:"#/properties/world/properties/tables/properties/accrual_evidence/items/properties/covered/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid28 = _errs187 === errors;
}
else {
var valid28 = true;
}
if(valid28){
if(data99.videos !== undefined){
let data105 = data99.videos;
const _errs191 = errors;
if(errors === _errs191){
if(Array.isArray(data105)){
var valid31 = true;
const len19 = data105.length;
for(let i19=0; i19<len19; i19++){
let data106 = data105[i19];
const _errs193 = errors;
if(errors === _errs193){
if(data106 && typeof data106 == "object" && !Array.isArray(data106)){
let missing20;
if(((((data106.video_id === undefined) && (missing20 = "video_id")) || ((data106.posted_at === undefined) && (missing20 = "posted_at"))) || ((data106.view_count === undefined) && (missing20 = "view_count"))) || ((data106.tracking_status === undefined) && (missing20 = "tracking_status"))){
validate20.errors = [{instancePath:instancePath+"/world/tables/accrual_evidence/" + i16+"/videos/" + i19,schemaPath:"#/properties/world/properties/tables/properties/accrual_evidence/items/properties/videos/items/required",keyword:"required",params:{missingProperty: missing20},message:"must have required property '"+missing20+"'"}];
return false;
}
else {
if(data106.video_id !== undefined){
let data107 = data106.video_id;
const _errs195 = errors;
if(errors === _errs195){
if(errors === _errs195){
if(typeof data107 === "string"){
if(!(formats0.test(data107))){
validate20.errors = [{instancePath:instancePath+"/world/tables/accrual_evidence/" + i16+"/videos/" + i19+"/video_id",schemaPath:"#/properties/world/properties/tables/properties/accrual_evidence/items/properties/videos/items/properties/video_id/format",keyword:"format",params:{format: "uuid"},message:"must match format \""+"uuid"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/world/tables/accrual_evidence/" + i16+"/videos/" + i19+"/video_id",schemaPath:"#/properties/world/properties/tables/properties/accrual_evidence/items/properties/videos/items/properties/video_id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid32 = _errs195 === errors;
}
else {
var valid32 = true;
}
if(valid32){
if(data106.posted_at !== undefined){
let data108 = data106.posted_at;
const _errs197 = errors;
if(errors === _errs197){
if(errors === _errs197){
if(typeof data108 === "string"){
if(!(formats2.test(data108))){
validate20.errors = [{instancePath:instancePath+"/world/tables/accrual_evidence/" + i16+"/videos/" + i19+"/posted_at",schemaPath:"#/properties/world/properties/tables/properties/accrual_evidence/items/properties/videos/items/properties/posted_at/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/world/tables/accrual_evidence/" + i16+"/videos/" + i19+"/posted_at",schemaPath:"#/properties/world/properties/tables/properties/accrual_evidence/items/properties/videos/items/properties/posted_at/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid32 = _errs197 === errors;
}
else {
var valid32 = true;
}
if(valid32){
if(data106.view_count !== undefined){
let data109 = data106.view_count;
const _errs199 = errors;
if(!(((typeof data109 == "number") && (!(data109 % 1) && !isNaN(data109))) && (isFinite(data109)))){
validate20.errors = [{instancePath:instancePath+"/world/tables/accrual_evidence/" + i16+"/videos/" + i19+"/view_count",schemaPath:"#/properties/world/properties/tables/properties/accrual_evidence/items/properties/videos/items/properties/view_count/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs199){
if((typeof data109 == "number") && (isFinite(data109))){
if(data109 > 9007199254740991 || isNaN(data109)){
validate20.errors = [{instancePath:instancePath+"/world/tables/accrual_evidence/" + i16+"/videos/" + i19+"/view_count",schemaPath:"#/properties/world/properties/tables/properties/accrual_evidence/items/properties/videos/items/properties/view_count/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data109 < 0 || isNaN(data109)){
validate20.errors = [{instancePath:instancePath+"/world/tables/accrual_evidence/" + i16+"/videos/" + i19+"/view_count",schemaPath:"#/properties/world/properties/tables/properties/accrual_evidence/items/properties/videos/items/properties/view_count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid32 = _errs199 === errors;
}
else {
var valid32 = true;
}
if(valid32){
if(data106.tracking_status !== undefined){
let data110 = data106.tracking_status;
const _errs201 = errors;
if(typeof data110 !== "string"){
validate20.errors = [{instancePath:instancePath+"/world/tables/accrual_evidence/" + i16+"/videos/" + i19+"/tracking_status",schemaPath:"openapi.json#/components/schemas/TrackingStatus/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((((data110 === "auto_tracked") || (data110 === "included")) || (data110 === "excluded")) || (data110 === "pending_review")) || (data110 === "direct_add"))){
validate20.errors = [{instancePath:instancePath+"/world/tables/accrual_evidence/" + i16+"/videos/" + i19+"/tracking_status",schemaPath:"openapi.json#/components/schemas/TrackingStatus/enum",keyword:"enum",params:{allowedValues: schema51.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid32 = _errs201 === errors;
}
else {
var valid32 = true;
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/world/tables/accrual_evidence/" + i16+"/videos/" + i19,schemaPath:"#/properties/world/properties/tables/properties/accrual_evidence/items/properties/videos/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid31 = _errs193 === errors;
if(!valid31){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/world/tables/accrual_evidence/" + i16+"/videos",schemaPath:"#/properties/world/properties/tables/properties/accrual_evidence/items/properties/videos/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid28 = _errs191 === errors;
}
else {
var valid28 = true;
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/world/tables/accrual_evidence/" + i16,schemaPath:"#/properties/world/properties/tables/properties/accrual_evidence/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid27 = _errs179 === errors;
if(!valid27){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/world/tables/accrual_evidence",schemaPath:"#/properties/world/properties/tables/properties/accrual_evidence/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid9 = _errs177 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data56.warnings !== undefined){
let data111 = data56.warnings;
const _errs204 = errors;
if(errors === _errs204){
if(Array.isArray(data111)){
var valid34 = true;
const len20 = data111.length;
for(let i20=0; i20<len20; i20++){
let data112 = data111[i20];
const _errs206 = errors;
if(errors === _errs206){
if(data112 && typeof data112 == "object" && !Array.isArray(data112)){
let missing21;
if(((((data112.id === undefined) && (missing21 = "id")) || ((data112.created_at === undefined) && (missing21 = "created_at"))) || ((data112.code === undefined) && (missing21 = "code"))) || ((data112.message === undefined) && (missing21 = "message"))){
validate20.errors = [{instancePath:instancePath+"/world/tables/warnings/" + i20,schemaPath:"#/properties/world/properties/tables/properties/warnings/items/required",keyword:"required",params:{missingProperty: missing21},message:"must have required property '"+missing21+"'"}];
return false;
}
else {
if(data112.id !== undefined){
let data113 = data112.id;
const _errs208 = errors;
if(errors === _errs208){
if(errors === _errs208){
if(typeof data113 === "string"){
if(!(formats0.test(data113))){
validate20.errors = [{instancePath:instancePath+"/world/tables/warnings/" + i20+"/id",schemaPath:"#/properties/world/properties/tables/properties/warnings/items/properties/id/format",keyword:"format",params:{format: "uuid"},message:"must match format \""+"uuid"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/world/tables/warnings/" + i20+"/id",schemaPath:"#/properties/world/properties/tables/properties/warnings/items/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid35 = _errs208 === errors;
}
else {
var valid35 = true;
}
if(valid35){
if(data112.created_at !== undefined){
let data114 = data112.created_at;
const _errs210 = errors;
if(errors === _errs210){
if(errors === _errs210){
if(typeof data114 === "string"){
if(!(formats2.test(data114))){
validate20.errors = [{instancePath:instancePath+"/world/tables/warnings/" + i20+"/created_at",schemaPath:"#/properties/world/properties/tables/properties/warnings/items/properties/created_at/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/world/tables/warnings/" + i20+"/created_at",schemaPath:"#/properties/world/properties/tables/properties/warnings/items/properties/created_at/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid35 = _errs210 === errors;
}
else {
var valid35 = true;
}
if(valid35){
if(data112.code !== undefined){
const _errs212 = errors;
if(typeof data112.code !== "string"){
validate20.errors = [{instancePath:instancePath+"/world/tables/warnings/" + i20+"/code",schemaPath:"#/properties/world/properties/tables/properties/warnings/items/properties/code/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid35 = _errs212 === errors;
}
else {
var valid35 = true;
}
if(valid35){
if(data112.message !== undefined){
const _errs214 = errors;
if(typeof data112.message !== "string"){
validate20.errors = [{instancePath:instancePath+"/world/tables/warnings/" + i20+"/message",schemaPath:"#/properties/world/properties/tables/properties/warnings/items/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid35 = _errs214 === errors;
}
else {
var valid35 = true;
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/world/tables/warnings/" + i20,schemaPath:"#/properties/world/properties/tables/properties/warnings/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid34 = _errs206 === errors;
if(!valid34){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/world/tables/warnings",schemaPath:"#/properties/world/properties/tables/properties/warnings/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid9 = _errs204 === errors;
}
else {
var valid9 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/world/tables",schemaPath:"#/properties/world/properties/tables/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid1 = _errs105 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data2.history !== undefined){
let data117 = data2.history;
const _errs216 = errors;
if(errors === _errs216){
if(data117 && typeof data117 == "object" && !Array.isArray(data117)){
let missing22;
if(((data117.videos === undefined) && (missing22 = "videos")) || ((data117.creators === undefined) && (missing22 = "creators"))){
validate20.errors = [{instancePath:instancePath+"/world/history",schemaPath:"#/properties/world/properties/history/required",keyword:"required",params:{missingProperty: missing22},message:"must have required property '"+missing22+"'"}];
return false;
}
else {
if(data117.videos !== undefined){
let data118 = data117.videos;
const _errs218 = errors;
if(errors === _errs218){
if(Array.isArray(data118)){
var valid37 = true;
const len21 = data118.length;
for(let i21=0; i21<len21; i21++){
let data119 = data118[i21];
const _errs220 = errors;
if(errors === _errs220){
if(Array.isArray(data119)){
if(data119.length < 2){
validate20.errors = [{instancePath:instancePath+"/world/history/videos/" + i21,schemaPath:"#/properties/world/properties/history/properties/videos/items/minItems",keyword:"minItems",params:{limit: 2},message:"must NOT have fewer than 2 items"}];
return false;
}
else {
const len22 = data119.length;
if(len22 > 0){
let data120 = data119[0];
const _errs222 = errors;
if(errors === _errs222){
if(errors === _errs222){
if(typeof data120 === "string"){
if(!(formats0.test(data120))){
validate20.errors = [{instancePath:instancePath+"/world/history/videos/" + i21+"/0",schemaPath:"#/properties/world/properties/history/properties/videos/items/prefixItems/0/format",keyword:"format",params:{format: "uuid"},message:"must match format \""+"uuid"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/world/history/videos/" + i21+"/0",schemaPath:"#/properties/world/properties/history/properties/videos/items/prefixItems/0/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid38 = _errs222 === errors;
}
if(valid38){
if(len22 > 1){
let data121 = data119[1];
const _errs224 = errors;
if(errors === _errs224){
if(typeof data121 === "string"){
if(!pattern44.test(data121)){
validate20.errors = [{instancePath:instancePath+"/world/history/videos/" + i21+"/1",schemaPath:"#/properties/world/properties/history/properties/videos/items/prefixItems/1/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9+/]*={0,2}$"},message:"must match pattern \""+"^[A-Za-z0-9+/]*={0,2}$"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/world/history/videos/" + i21+"/1",schemaPath:"#/properties/world/properties/history/properties/videos/items/prefixItems/1/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid38 = _errs224 === errors;
}
if(valid38){
const len23 = data119.length;
if(!(len23 <= 2)){
validate20.errors = [{instancePath:instancePath+"/world/history/videos/" + i21,schemaPath:"#/properties/world/properties/history/properties/videos/items/items",keyword:"items",params:{limit: 2},message:"must NOT have more than 2 items"}];
return false;
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/world/history/videos/" + i21,schemaPath:"#/properties/world/properties/history/properties/videos/items/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid37 = _errs220 === errors;
if(!valid37){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/world/history/videos",schemaPath:"#/properties/world/properties/history/properties/videos/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid36 = _errs218 === errors;
}
else {
var valid36 = true;
}
if(valid36){
if(data117.creators !== undefined){
let data122 = data117.creators;
const _errs226 = errors;
if(errors === _errs226){
if(Array.isArray(data122)){
var valid39 = true;
const len24 = data122.length;
for(let i22=0; i22<len24; i22++){
let data123 = data122[i22];
const _errs228 = errors;
if(errors === _errs228){
if(Array.isArray(data123)){
if(data123.length < 2){
validate20.errors = [{instancePath:instancePath+"/world/history/creators/" + i22,schemaPath:"#/properties/world/properties/history/properties/creators/items/minItems",keyword:"minItems",params:{limit: 2},message:"must NOT have fewer than 2 items"}];
return false;
}
else {
const len25 = data123.length;
if(len25 > 0){
let data124 = data123[0];
const _errs230 = errors;
if(errors === _errs230){
if(errors === _errs230){
if(typeof data124 === "string"){
if(!(formats0.test(data124))){
validate20.errors = [{instancePath:instancePath+"/world/history/creators/" + i22+"/0",schemaPath:"#/properties/world/properties/history/properties/creators/items/prefixItems/0/format",keyword:"format",params:{format: "uuid"},message:"must match format \""+"uuid"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/world/history/creators/" + i22+"/0",schemaPath:"#/properties/world/properties/history/properties/creators/items/prefixItems/0/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid40 = _errs230 === errors;
}
if(valid40){
if(len25 > 1){
let data125 = data123[1];
const _errs232 = errors;
if(errors === _errs232){
if(typeof data125 === "string"){
if(!pattern44.test(data125)){
validate20.errors = [{instancePath:instancePath+"/world/history/creators/" + i22+"/1",schemaPath:"#/properties/world/properties/history/properties/creators/items/prefixItems/1/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9+/]*={0,2}$"},message:"must match pattern \""+"^[A-Za-z0-9+/]*={0,2}$"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/world/history/creators/" + i22+"/1",schemaPath:"#/properties/world/properties/history/properties/creators/items/prefixItems/1/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid40 = _errs232 === errors;
}
if(valid40){
const len26 = data123.length;
if(!(len26 <= 2)){
validate20.errors = [{instancePath:instancePath+"/world/history/creators/" + i22,schemaPath:"#/properties/world/properties/history/properties/creators/items/items",keyword:"items",params:{limit: 2},message:"must NOT have more than 2 items"}];
return false;
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/world/history/creators/" + i22,schemaPath:"#/properties/world/properties/history/properties/creators/items/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid39 = _errs228 === errors;
if(!valid39){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/world/history/creators",schemaPath:"#/properties/world/properties/history/properties/creators/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid36 = _errs226 === errors;
}
else {
var valid36 = true;
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/world/history",schemaPath:"#/properties/world/properties/history/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid1 = _errs216 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/world",schemaPath:"#/properties/world/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.idempotency !== undefined){
let data126 = data.idempotency;
const _errs234 = errors;
if(errors === _errs234){
if(Array.isArray(data126)){
var valid41 = true;
const len27 = data126.length;
for(let i23=0; i23<len27; i23++){
let data127 = data126[i23];
const _errs236 = errors;
if(errors === _errs236){
if(Array.isArray(data127)){
if(data127.length < 2){
validate20.errors = [{instancePath:instancePath+"/idempotency/" + i23,schemaPath:"#/properties/idempotency/items/minItems",keyword:"minItems",params:{limit: 2},message:"must NOT have fewer than 2 items"}];
return false;
}
else {
const len28 = data127.length;
if(len28 > 0){
const _errs238 = errors;
if(typeof data127[0] !== "string"){
validate20.errors = [{instancePath:instancePath+"/idempotency/" + i23+"/0",schemaPath:"#/properties/idempotency/items/prefixItems/0/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid42 = _errs238 === errors;
}
if(valid42){
if(len28 > 1){
let data129 = data127[1];
const _errs240 = errors;
if(errors === _errs240){
if(data129 && typeof data129 == "object" && !Array.isArray(data129)){
let missing23;
if(((((data129.route === undefined) && (missing23 = "route")) || ((data129.body === undefined) && (missing23 = "body"))) || ((data129.answer === undefined) && (missing23 = "answer"))) || ((data129.at === undefined) && (missing23 = "at"))){
validate20.errors = [{instancePath:instancePath+"/idempotency/" + i23+"/1",schemaPath:"#/properties/idempotency/items/prefixItems/1/required",keyword:"required",params:{missingProperty: missing23},message:"must have required property '"+missing23+"'"}];
return false;
}
else {
if(data129.route !== undefined){
const _errs242 = errors;
if(typeof data129.route !== "string"){
validate20.errors = [{instancePath:instancePath+"/idempotency/" + i23+"/1/route",schemaPath:"#/properties/idempotency/items/prefixItems/1/properties/route/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid43 = _errs242 === errors;
}
else {
var valid43 = true;
}
if(valid43){
if(data129.body !== undefined){
const _errs244 = errors;
if(typeof data129.body !== "string"){
validate20.errors = [{instancePath:instancePath+"/idempotency/" + i23+"/1/body",schemaPath:"#/properties/idempotency/items/prefixItems/1/properties/body/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid43 = _errs244 === errors;
}
else {
var valid43 = true;
}
if(valid43){
if(data129.answer !== undefined){
let data132 = data129.answer;
const _errs246 = errors;
if(errors === _errs246){
if(data132 && typeof data132 == "object" && !Array.isArray(data132)){
let missing24;
if((((data132.status === undefined) && (missing24 = "status")) || ((data132.headers === undefined) && (missing24 = "headers"))) || ((data132.body === undefined) && (missing24 = "body"))){
validate20.errors = [{instancePath:instancePath+"/idempotency/" + i23+"/1/answer",schemaPath:"#/properties/idempotency/items/prefixItems/1/properties/answer/required",keyword:"required",params:{missingProperty: missing24},message:"must have required property '"+missing24+"'"}];
return false;
}
else {
if(data132.status !== undefined){
let data133 = data132.status;
const _errs248 = errors;
if(!(((typeof data133 == "number") && (!(data133 % 1) && !isNaN(data133))) && (isFinite(data133)))){
validate20.errors = [{instancePath:instancePath+"/idempotency/" + i23+"/1/answer/status",schemaPath:"#/properties/idempotency/items/prefixItems/1/properties/answer/properties/status/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs248){
if((typeof data133 == "number") && (isFinite(data133))){
if(data133 > 299 || isNaN(data133)){
validate20.errors = [{instancePath:instancePath+"/idempotency/" + i23+"/1/answer/status",schemaPath:"#/properties/idempotency/items/prefixItems/1/properties/answer/properties/status/maximum",keyword:"maximum",params:{comparison: "<=", limit: 299},message:"must be <= 299"}];
return false;
}
else {
if(data133 < 200 || isNaN(data133)){
validate20.errors = [{instancePath:instancePath+"/idempotency/" + i23+"/1/answer/status",schemaPath:"#/properties/idempotency/items/prefixItems/1/properties/answer/properties/status/minimum",keyword:"minimum",params:{comparison: ">=", limit: 200},message:"must be >= 200"}];
return false;
}
}
}
}
var valid44 = _errs248 === errors;
}
else {
var valid44 = true;
}
if(valid44){
if(data132.headers !== undefined){
let data134 = data132.headers;
const _errs250 = errors;
if(errors === _errs250){
if(data134 && typeof data134 == "object" && !Array.isArray(data134)){
for(const key7 in data134){
const _errs252 = errors;
if(typeof key7 === "string"){
if(!pattern46.test(key7)){
const err0 = {instancePath:instancePath+"/idempotency/" + i23+"/1/answer/headers",schemaPath:"#/properties/idempotency/items/prefixItems/1/properties/answer/properties/headers/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9-]+$"},message:"must match pattern \""+"^[a-z0-9-]+$"+"\"",propertyName:key7};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var valid45 = _errs252 === errors;
if(!valid45){
const err1 = {instancePath:instancePath+"/idempotency/" + i23+"/1/answer/headers",schemaPath:"#/properties/idempotency/items/prefixItems/1/properties/answer/properties/headers/propertyNames",keyword:"propertyNames",params:{propertyName: key7},message:"property name must be valid"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
validate20.errors = vErrors;
return false;
break;
}
}
if(valid45){
for(const key8 in data134){
let data135 = data134[key8];
const _errs254 = errors;
if(errors === _errs254){
if(typeof data135 === "string"){
if(!pattern47.test(data135)){
validate20.errors = [{instancePath:instancePath+"/idempotency/" + i23+"/1/answer/headers/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/idempotency/items/prefixItems/1/properties/answer/properties/headers/additionalProperties/pattern",keyword:"pattern",params:{pattern: "^[\\x20-\\x7e]*$"},message:"must match pattern \""+"^[\\x20-\\x7e]*$"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/idempotency/" + i23+"/1/answer/headers/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/idempotency/items/prefixItems/1/properties/answer/properties/headers/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid46 = _errs254 === errors;
if(!valid46){
break;
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/idempotency/" + i23+"/1/answer/headers",schemaPath:"#/properties/idempotency/items/prefixItems/1/properties/answer/properties/headers/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid44 = _errs250 === errors;
}
else {
var valid44 = true;
}
if(valid44){
if(data132.body !== undefined){
const _errs256 = errors;
if(typeof data132.body !== "string"){
validate20.errors = [{instancePath:instancePath+"/idempotency/" + i23+"/1/answer/body",schemaPath:"#/properties/idempotency/items/prefixItems/1/properties/answer/properties/body/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid44 = _errs256 === errors;
}
else {
var valid44 = true;
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/idempotency/" + i23+"/1/answer",schemaPath:"#/properties/idempotency/items/prefixItems/1/properties/answer/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid43 = _errs246 === errors;
}
else {
var valid43 = true;
}
if(valid43){
if(data129.at !== undefined){
let data137 = data129.at;
const _errs258 = errors;
if(!(((typeof data137 == "number") && (!(data137 % 1) && !isNaN(data137))) && (isFinite(data137)))){
validate20.errors = [{instancePath:instancePath+"/idempotency/" + i23+"/1/at",schemaPath:"#/properties/idempotency/items/prefixItems/1/properties/at/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs258){
if((typeof data137 == "number") && (isFinite(data137))){
if(data137 > 253370764799999 || isNaN(data137)){
validate20.errors = [{instancePath:instancePath+"/idempotency/" + i23+"/1/at",schemaPath:"#/properties/idempotency/items/prefixItems/1/properties/at/maximum",keyword:"maximum",params:{comparison: "<=", limit: 253370764799999},message:"must be <= 253370764799999"}];
return false;
}
else {
if(data137 < 86400000 || isNaN(data137)){
validate20.errors = [{instancePath:instancePath+"/idempotency/" + i23+"/1/at",schemaPath:"#/properties/idempotency/items/prefixItems/1/properties/at/minimum",keyword:"minimum",params:{comparison: ">=", limit: 86400000},message:"must be >= 86400000"}];
return false;
}
}
}
}
var valid43 = _errs258 === errors;
}
else {
var valid43 = true;
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/idempotency/" + i23+"/1",schemaPath:"#/properties/idempotency/items/prefixItems/1/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid42 = _errs240 === errors;
}
if(valid42){
const len29 = data127.length;
if(!(len29 <= 2)){
validate20.errors = [{instancePath:instancePath+"/idempotency/" + i23,schemaPath:"#/properties/idempotency/items/items",keyword:"items",params:{limit: 2},message:"must NOT have more than 2 items"}];
return false;
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/idempotency/" + i23,schemaPath:"#/properties/idempotency/items/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid41 = _errs236 === errors;
if(!valid41){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/idempotency",schemaPath:"#/properties/idempotency/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs234 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.rate_limits !== undefined){
let data138 = data.rate_limits;
const _errs260 = errors;
if(errors === _errs260){
if(data138 && typeof data138 == "object" && !Array.isArray(data138)){
let missing25;
if(((data138.enabled === undefined) && (missing25 = "enabled")) || ((data138.windows === undefined) && (missing25 = "windows"))){
validate20.errors = [{instancePath:instancePath+"/rate_limits",schemaPath:"#/properties/rate_limits/required",keyword:"required",params:{missingProperty: missing25},message:"must have required property '"+missing25+"'"}];
return false;
}
else {
const _errs262 = errors;
for(const key9 in data138){
if(!((key9 === "enabled") || (key9 === "windows"))){
validate20.errors = [{instancePath:instancePath+"/rate_limits",schemaPath:"#/properties/rate_limits/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs262 === errors){
if(data138.enabled !== undefined){
const _errs263 = errors;
if(typeof data138.enabled !== "boolean"){
validate20.errors = [{instancePath:instancePath+"/rate_limits/enabled",schemaPath:"#/properties/rate_limits/properties/enabled/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid47 = _errs263 === errors;
}
else {
var valid47 = true;
}
if(valid47){
if(data138.windows !== undefined){
let data140 = data138.windows;
const _errs265 = errors;
if(errors === _errs265){
if(data140 && typeof data140 == "object" && !Array.isArray(data140)){
for(const key10 in data140){
let data141 = data140[key10];
const _errs268 = errors;
if(errors === _errs268){
if(Array.isArray(data141)){
var valid49 = true;
const len30 = data141.length;
for(let i24=0; i24<len30; i24++){
let data142 = data141[i24];
const _errs270 = errors;
if(!(((typeof data142 == "number") && (!(data142 % 1) && !isNaN(data142))) && (isFinite(data142)))){
validate20.errors = [{instancePath:instancePath+"/rate_limits/windows/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i24,schemaPath:"#/properties/rate_limits/properties/windows/additionalProperties/items/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs270){
if((typeof data142 == "number") && (isFinite(data142))){
if(data142 > 253370764799999 || isNaN(data142)){
validate20.errors = [{instancePath:instancePath+"/rate_limits/windows/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i24,schemaPath:"#/properties/rate_limits/properties/windows/additionalProperties/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 253370764799999},message:"must be <= 253370764799999"}];
return false;
}
else {
if(data142 < 86400000 || isNaN(data142)){
validate20.errors = [{instancePath:instancePath+"/rate_limits/windows/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i24,schemaPath:"#/properties/rate_limits/properties/windows/additionalProperties/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 86400000},message:"must be >= 86400000"}];
return false;
}
}
}
}
var valid49 = _errs270 === errors;
if(!valid49){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/rate_limits/windows/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/rate_limits/properties/windows/additionalProperties/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid48 = _errs268 === errors;
if(!valid48){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/rate_limits/windows",schemaPath:"#/properties/rate_limits/properties/windows/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid47 = _errs265 === errors;
}
else {
var valid47 = true;
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/rate_limits",schemaPath:"#/properties/rate_limits/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs260 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.faults !== undefined){
let data143 = data.faults;
const _errs272 = errors;
if(errors === _errs272){
if(data143 && typeof data143 == "object" && !Array.isArray(data143)){
let missing26;
if((((data143.faults === undefined) && (missing26 = "faults")) || ((data143.added === undefined) && (missing26 = "added"))) || ((data143.random === undefined) && (missing26 = "random"))){
validate20.errors = [{instancePath:instancePath+"/faults",schemaPath:"#/properties/faults/required",keyword:"required",params:{missingProperty: missing26},message:"must have required property '"+missing26+"'"}];
return false;
}
else {
const _errs274 = errors;
for(const key11 in data143){
if(!(((key11 === "faults") || (key11 === "added")) || (key11 === "random"))){
validate20.errors = [{instancePath:instancePath+"/faults",schemaPath:"#/properties/faults/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs274 === errors){
if(data143.faults !== undefined){
let data144 = data143.faults;
const _errs275 = errors;
if(errors === _errs275){
if(Array.isArray(data144)){
var valid51 = true;
const len31 = data144.length;
for(let i25=0; i25<len31; i25++){
let data145 = data144[i25];
const _errs277 = errors;
if(errors === _errs277){
if(data145 && typeof data145 == "object" && !Array.isArray(data145)){
let missing27;
if(((((((((data145.operation === undefined) && (missing27 = "operation")) || ((data145.kind === undefined) && (missing27 = "kind"))) || ((data145.id === undefined) && (missing27 = "id"))) || ((data145.times === undefined) && (missing27 = "times"))) || ((data145.skip === undefined) && (missing27 = "skip"))) || ((data145.remaining === undefined) && (missing27 = "remaining"))) || ((data145.hits === undefined) && (missing27 = "hits"))) || ((data145.skipped === undefined) && (missing27 = "skipped"))){
validate20.errors = [{instancePath:instancePath+"/faults/faults/" + i25,schemaPath:"#/properties/faults/properties/faults/items/required",keyword:"required",params:{missingProperty: missing27},message:"must have required property '"+missing27+"'"}];
return false;
}
else {
const _errs279 = errors;
for(const key12 in data145){
if(!(func1.call(schema31.properties.faults.properties.faults.items.properties, key12))){
validate20.errors = [{instancePath:instancePath+"/faults/faults/" + i25,schemaPath:"#/properties/faults/properties/faults/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs279 === errors){
if(data145.operation !== undefined){
let data146 = data145.operation;
const _errs280 = errors;
if(!(((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((data146 === "*") || (data146 === "getSchema")) || (data146 === "getOpenapi")) || (data146 === "listProjects")) || (data146 === "createProject")) || (data146 === "getProject")) || (data146 === "updateProject")) || (data146 === "listCreators")) || (data146 === "createCreators")) || (data146 === "bulkRemoveCreators")) || (data146 === "bulkReenableCreators")) || (data146 === "getCreator")) || (data146 === "updateCreator")) || (data146 === "deleteCreator")) || (data146 === "scrapeCreator")) || (data146 === "getCreatorStats")) || (data146 === "listVideos")) || (data146 === "addVideo")) || (data146 === "bulkDisableVideoTracking")) || (data146 === "getVideo")) || (data146 === "updateVideo")) || (data146 === "deleteVideo")) || (data146 === "scrapeVideo")) || (data146 === "disableVideoTracking")) || (data146 === "getVideoStats")) || (data146 === "listCampaigns")) || (data146 === "createCampaign")) || (data146 === "getCampaign")) || (data146 === "updateCampaign")) || (data146 === "deleteCampaign")) || (data146 === "listCampaignItems")) || (data146 === "addCampaignItem")) || (data146 === "removeCampaignItem")) || (data146 === "getCampaignStats")) || (data146 === "listGoals")) || (data146 === "createGoal")) || (data146 === "updateGoal")) || (data146 === "deleteGoal")) || (data146 === "getGoalCompliance")) || (data146 === "getAnalytics")) || (data146 === "getAnalyticsSchema")) || (data146 === "listAnnotations")) || (data146 === "createAnnotation")) || (data146 === "updateAnnotation")) || (data146 === "deleteAnnotation")) || (data146 === "getVideoLeaderboard")) || (data146 === "getPostingHeatmap")) || (data146 === "getGoalComplianceCounts")) || (data146 === "getViewDistribution")) || (data146 === "getOutliers")) || (data146 === "getCreatorLeaderboard")) || (data146 === "getPostingConsistency")) || (data146 === "getCreatorScatter")) || (data146 === "getCampaignLeaderboard")) || (data146 === "getMemberOverlap")) || (data146 === "listPayoutMethods")) || (data146 === "createPayoutMethod")) || (data146 === "getPayoutMethod")) || (data146 === "updatePayoutMethod")) || (data146 === "deletePayoutMethod")) || (data146 === "listPayoutStructures")) || (data146 === "createPayoutStructure")) || (data146 === "getPayoutStructure")) || (data146 === "updatePayoutStructure")) || (data146 === "deletePayoutStructure")) || (data146 === "listPayoutAssignments")) || (data146 === "createPayoutAssignments")) || (data146 === "deletePayoutAssignments")) || (data146 === "listPayoutAccruals")) || (data146 === "getPayoutAccrual")) || (data146 === "updatePayoutAccrual")) || (data146 === "listPayoutPayments")) || (data146 === "createPayoutPayment")) || (data146 === "getPayoutPayment")) || (data146 === "updatePayoutPayment"))){
validate20.errors = [{instancePath:instancePath+"/faults/faults/" + i25+"/operation",schemaPath:"#/properties/faults/properties/faults/items/properties/operation/enum",keyword:"enum",params:{allowedValues: schema31.properties.faults.properties.faults.items.properties.operation.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid52 = _errs280 === errors;
}
else {
var valid52 = true;
}
if(valid52){
if(data145.kind !== undefined){
let data147 = data145.kind;
const _errs281 = errors;
if(!(((((((data147 === "status") || (data147 === "latency")) || (data147 === "rate_limited")) || (data147 === "drop_before")) || (data147 === "drop_after")) || (data147 === "stall_body")) || (data147 === "malformed_json"))){
validate20.errors = [{instancePath:instancePath+"/faults/faults/" + i25+"/kind",schemaPath:"#/properties/faults/properties/faults/items/properties/kind/enum",keyword:"enum",params:{allowedValues: schema31.properties.faults.properties.faults.items.properties.kind.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid52 = _errs281 === errors;
}
else {
var valid52 = true;
}
if(valid52){
if(data145.times !== undefined){
let data148 = data145.times;
const _errs282 = errors;
if(!(((typeof data148 == "number") && (!(data148 % 1) && !isNaN(data148))) && (isFinite(data148)))){
validate20.errors = [{instancePath:instancePath+"/faults/faults/" + i25+"/times",schemaPath:"#/properties/faults/properties/faults/items/properties/times/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs282){
if((typeof data148 == "number") && (isFinite(data148))){
if(data148 > 9007199254740991 || isNaN(data148)){
validate20.errors = [{instancePath:instancePath+"/faults/faults/" + i25+"/times",schemaPath:"#/properties/faults/properties/faults/items/properties/times/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data148 < 1 || isNaN(data148)){
validate20.errors = [{instancePath:instancePath+"/faults/faults/" + i25+"/times",schemaPath:"#/properties/faults/properties/faults/items/properties/times/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid52 = _errs282 === errors;
}
else {
var valid52 = true;
}
if(valid52){
if(data145.skip !== undefined){
let data149 = data145.skip;
const _errs284 = errors;
if(!(((typeof data149 == "number") && (!(data149 % 1) && !isNaN(data149))) && (isFinite(data149)))){
validate20.errors = [{instancePath:instancePath+"/faults/faults/" + i25+"/skip",schemaPath:"#/properties/faults/properties/faults/items/properties/skip/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs284){
if((typeof data149 == "number") && (isFinite(data149))){
if(data149 > 9007199254740991 || isNaN(data149)){
validate20.errors = [{instancePath:instancePath+"/faults/faults/" + i25+"/skip",schemaPath:"#/properties/faults/properties/faults/items/properties/skip/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data149 < 0 || isNaN(data149)){
validate20.errors = [{instancePath:instancePath+"/faults/faults/" + i25+"/skip",schemaPath:"#/properties/faults/properties/faults/items/properties/skip/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid52 = _errs284 === errors;
}
else {
var valid52 = true;
}
if(valid52){
if(data145.probability !== undefined){
let data150 = data145.probability;
const _errs286 = errors;
if(errors === _errs286){
if((typeof data150 == "number") && (isFinite(data150))){
if(data150 > 1 || isNaN(data150)){
validate20.errors = [{instancePath:instancePath+"/faults/faults/" + i25+"/probability",schemaPath:"#/properties/faults/properties/faults/items/properties/probability/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"}];
return false;
}
else {
if(data150 < 0 || isNaN(data150)){
validate20.errors = [{instancePath:instancePath+"/faults/faults/" + i25+"/probability",schemaPath:"#/properties/faults/properties/faults/items/properties/probability/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/faults/faults/" + i25+"/probability",schemaPath:"#/properties/faults/properties/faults/items/properties/probability/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid52 = _errs286 === errors;
}
else {
var valid52 = true;
}
if(valid52){
if(data145.status !== undefined){
let data151 = data145.status;
const _errs288 = errors;
if(!(((typeof data151 == "number") && (!(data151 % 1) && !isNaN(data151))) && (isFinite(data151)))){
validate20.errors = [{instancePath:instancePath+"/faults/faults/" + i25+"/status",schemaPath:"#/properties/faults/properties/faults/items/properties/status/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs288){
if((typeof data151 == "number") && (isFinite(data151))){
if(data151 > 599 || isNaN(data151)){
validate20.errors = [{instancePath:instancePath+"/faults/faults/" + i25+"/status",schemaPath:"#/properties/faults/properties/faults/items/properties/status/maximum",keyword:"maximum",params:{comparison: "<=", limit: 599},message:"must be <= 599"}];
return false;
}
else {
if(data151 < 400 || isNaN(data151)){
validate20.errors = [{instancePath:instancePath+"/faults/faults/" + i25+"/status",schemaPath:"#/properties/faults/properties/faults/items/properties/status/minimum",keyword:"minimum",params:{comparison: ">=", limit: 400},message:"must be >= 400"}];
return false;
}
}
}
}
var valid52 = _errs288 === errors;
}
else {
var valid52 = true;
}
if(valid52){
if(data145.code !== undefined){
let data152 = data145.code;
const _errs290 = errors;
if(errors === _errs290){
if(typeof data152 === "string"){
if(func5(data152) > 100){
validate20.errors = [{instancePath:instancePath+"/faults/faults/" + i25+"/code",schemaPath:"#/properties/faults/properties/faults/items/properties/code/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters"}];
return false;
}
else {
if(func5(data152) < 1){
validate20.errors = [{instancePath:instancePath+"/faults/faults/" + i25+"/code",schemaPath:"#/properties/faults/properties/faults/items/properties/code/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/faults/faults/" + i25+"/code",schemaPath:"#/properties/faults/properties/faults/items/properties/code/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid52 = _errs290 === errors;
}
else {
var valid52 = true;
}
if(valid52){
if(data145.ms !== undefined){
let data153 = data145.ms;
const _errs292 = errors;
if((!(((typeof data153 == "number") && (!(data153 % 1) && !isNaN(data153))) && (isFinite(data153)))) && (!(Array.isArray(data153)))){
validate20.errors = [{instancePath:instancePath+"/faults/faults/" + i25+"/ms",schemaPath:"#/properties/faults/properties/faults/items/properties/ms/type",keyword:"type",params:{type: schema31.properties.faults.properties.faults.items.properties.ms.type},message:"must be integer,array"}];
return false;
}
if(errors === _errs292){
if((typeof data153 == "number") && (isFinite(data153))){
if(data153 > 600000 || isNaN(data153)){
validate20.errors = [{instancePath:instancePath+"/faults/faults/" + i25+"/ms",schemaPath:"#/properties/faults/properties/faults/items/properties/ms/maximum",keyword:"maximum",params:{comparison: "<=", limit: 600000},message:"must be <= 600000"}];
return false;
}
else {
if(data153 < 0 || isNaN(data153)){
validate20.errors = [{instancePath:instancePath+"/faults/faults/" + i25+"/ms",schemaPath:"#/properties/faults/properties/faults/items/properties/ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
if(errors === _errs292){
if(Array.isArray(data153)){
if(data153.length > 2){
validate20.errors = [{instancePath:instancePath+"/faults/faults/" + i25+"/ms",schemaPath:"#/properties/faults/properties/faults/items/properties/ms/maxItems",keyword:"maxItems",params:{limit: 2},message:"must NOT have more than 2 items"}];
return false;
}
else {
if(data153.length < 2){
validate20.errors = [{instancePath:instancePath+"/faults/faults/" + i25+"/ms",schemaPath:"#/properties/faults/properties/faults/items/properties/ms/minItems",keyword:"minItems",params:{limit: 2},message:"must NOT have fewer than 2 items"}];
return false;
}
else {
var valid53 = true;
const len32 = data153.length;
for(let i26=0; i26<len32; i26++){
let data154 = data153[i26];
const _errs294 = errors;
if(!(((typeof data154 == "number") && (!(data154 % 1) && !isNaN(data154))) && (isFinite(data154)))){
validate20.errors = [{instancePath:instancePath+"/faults/faults/" + i25+"/ms/" + i26,schemaPath:"#/properties/faults/properties/faults/items/properties/ms/items/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs294){
if((typeof data154 == "number") && (isFinite(data154))){
if(data154 > 600000 || isNaN(data154)){
validate20.errors = [{instancePath:instancePath+"/faults/faults/" + i25+"/ms/" + i26,schemaPath:"#/properties/faults/properties/faults/items/properties/ms/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 600000},message:"must be <= 600000"}];
return false;
}
else {
if(data154 < 0 || isNaN(data154)){
validate20.errors = [{instancePath:instancePath+"/faults/faults/" + i25+"/ms/" + i26,schemaPath:"#/properties/faults/properties/faults/items/properties/ms/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid53 = _errs294 === errors;
if(!valid53){
break;
}
}
}
}
}
}
}
var valid52 = _errs292 === errors;
}
else {
var valid52 = true;
}
if(valid52){
if(data145.retry_after !== undefined){
let data155 = data145.retry_after;
const _errs296 = errors;
if(!(((typeof data155 == "number") && (!(data155 % 1) && !isNaN(data155))) && (isFinite(data155)))){
validate20.errors = [{instancePath:instancePath+"/faults/faults/" + i25+"/retry_after",schemaPath:"#/properties/faults/properties/faults/items/properties/retry_after/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs296){
if((typeof data155 == "number") && (isFinite(data155))){
if(data155 > 86400 || isNaN(data155)){
validate20.errors = [{instancePath:instancePath+"/faults/faults/" + i25+"/retry_after",schemaPath:"#/properties/faults/properties/faults/items/properties/retry_after/maximum",keyword:"maximum",params:{comparison: "<=", limit: 86400},message:"must be <= 86400"}];
return false;
}
else {
if(data155 < 0 || isNaN(data155)){
validate20.errors = [{instancePath:instancePath+"/faults/faults/" + i25+"/retry_after",schemaPath:"#/properties/faults/properties/faults/items/properties/retry_after/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid52 = _errs296 === errors;
}
else {
var valid52 = true;
}
if(valid52){
if(data145.id !== undefined){
const _errs298 = errors;
if(typeof data145.id !== "string"){
validate20.errors = [{instancePath:instancePath+"/faults/faults/" + i25+"/id",schemaPath:"#/properties/faults/properties/faults/items/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid52 = _errs298 === errors;
}
else {
var valid52 = true;
}
if(valid52){
if(data145.remaining !== undefined){
let data157 = data145.remaining;
const _errs300 = errors;
if(!(((typeof data157 == "number") && (!(data157 % 1) && !isNaN(data157))) && (isFinite(data157)))){
validate20.errors = [{instancePath:instancePath+"/faults/faults/" + i25+"/remaining",schemaPath:"#/properties/faults/properties/faults/items/properties/remaining/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs300){
if((typeof data157 == "number") && (isFinite(data157))){
if(data157 > 9007199254740991 || isNaN(data157)){
validate20.errors = [{instancePath:instancePath+"/faults/faults/" + i25+"/remaining",schemaPath:"#/properties/faults/properties/faults/items/properties/remaining/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data157 < 0 || isNaN(data157)){
validate20.errors = [{instancePath:instancePath+"/faults/faults/" + i25+"/remaining",schemaPath:"#/properties/faults/properties/faults/items/properties/remaining/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid52 = _errs300 === errors;
}
else {
var valid52 = true;
}
if(valid52){
if(data145.hits !== undefined){
let data158 = data145.hits;
const _errs302 = errors;
if(!(((typeof data158 == "number") && (!(data158 % 1) && !isNaN(data158))) && (isFinite(data158)))){
validate20.errors = [{instancePath:instancePath+"/faults/faults/" + i25+"/hits",schemaPath:"#/properties/faults/properties/faults/items/properties/hits/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs302){
if((typeof data158 == "number") && (isFinite(data158))){
if(data158 > 9007199254740991 || isNaN(data158)){
validate20.errors = [{instancePath:instancePath+"/faults/faults/" + i25+"/hits",schemaPath:"#/properties/faults/properties/faults/items/properties/hits/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data158 < 0 || isNaN(data158)){
validate20.errors = [{instancePath:instancePath+"/faults/faults/" + i25+"/hits",schemaPath:"#/properties/faults/properties/faults/items/properties/hits/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid52 = _errs302 === errors;
}
else {
var valid52 = true;
}
if(valid52){
if(data145.skipped !== undefined){
let data159 = data145.skipped;
const _errs304 = errors;
if(!(((typeof data159 == "number") && (!(data159 % 1) && !isNaN(data159))) && (isFinite(data159)))){
validate20.errors = [{instancePath:instancePath+"/faults/faults/" + i25+"/skipped",schemaPath:"#/properties/faults/properties/faults/items/properties/skipped/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs304){
if((typeof data159 == "number") && (isFinite(data159))){
if(data159 > 9007199254740991 || isNaN(data159)){
validate20.errors = [{instancePath:instancePath+"/faults/faults/" + i25+"/skipped",schemaPath:"#/properties/faults/properties/faults/items/properties/skipped/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data159 < 0 || isNaN(data159)){
validate20.errors = [{instancePath:instancePath+"/faults/faults/" + i25+"/skipped",schemaPath:"#/properties/faults/properties/faults/items/properties/skipped/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid52 = _errs304 === errors;
}
else {
var valid52 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/faults/faults/" + i25,schemaPath:"#/properties/faults/properties/faults/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid51 = _errs277 === errors;
if(!valid51){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/faults/faults",schemaPath:"#/properties/faults/properties/faults/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid50 = _errs275 === errors;
}
else {
var valid50 = true;
}
if(valid50){
if(data143.added !== undefined){
let data160 = data143.added;
const _errs306 = errors;
if(!(((typeof data160 == "number") && (!(data160 % 1) && !isNaN(data160))) && (isFinite(data160)))){
validate20.errors = [{instancePath:instancePath+"/faults/added",schemaPath:"#/properties/faults/properties/added/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs306){
if((typeof data160 == "number") && (isFinite(data160))){
if(data160 > 9007199254740991 || isNaN(data160)){
validate20.errors = [{instancePath:instancePath+"/faults/added",schemaPath:"#/properties/faults/properties/added/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data160 < 0 || isNaN(data160)){
validate20.errors = [{instancePath:instancePath+"/faults/added",schemaPath:"#/properties/faults/properties/added/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid50 = _errs306 === errors;
}
else {
var valid50 = true;
}
if(valid50){
if(data143.random !== undefined){
let data161 = data143.random;
const _errs308 = errors;
if(!(((typeof data161 == "number") && (!(data161 % 1) && !isNaN(data161))) && (isFinite(data161)))){
validate20.errors = [{instancePath:instancePath+"/faults/random",schemaPath:"#/properties/faults/properties/random/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid50 = _errs308 === errors;
}
else {
var valid50 = true;
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/faults",schemaPath:"#/properties/faults/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs272 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.warnings !== undefined){
let data162 = data.warnings;
const _errs310 = errors;
if(errors === _errs310){
if(Array.isArray(data162)){
var valid54 = true;
const len33 = data162.length;
for(let i27=0; i27<len33; i27++){
let data163 = data162[i27];
const _errs312 = errors;
if(errors === _errs312){
if(data163 && typeof data163 == "object" && !Array.isArray(data163)){
let missing28;
if(((((data163.at === undefined) && (missing28 = "at")) || ((data163.code === undefined) && (missing28 = "code"))) || ((data163.message === undefined) && (missing28 = "message"))) || ((data163.operation === undefined) && (missing28 = "operation"))){
validate20.errors = [{instancePath:instancePath+"/warnings/" + i27,schemaPath:"#/properties/warnings/items/required",keyword:"required",params:{missingProperty: missing28},message:"must have required property '"+missing28+"'"}];
return false;
}
else {
if(data163.at !== undefined){
let data164 = data163.at;
const _errs314 = errors;
if(errors === _errs314){
if(errors === _errs314){
if(typeof data164 === "string"){
if(!(formats2.test(data164))){
validate20.errors = [{instancePath:instancePath+"/warnings/" + i27+"/at",schemaPath:"#/properties/warnings/items/properties/at/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/warnings/" + i27+"/at",schemaPath:"#/properties/warnings/items/properties/at/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid55 = _errs314 === errors;
}
else {
var valid55 = true;
}
if(valid55){
if(data163.code !== undefined){
const _errs316 = errors;
if(typeof data163.code !== "string"){
validate20.errors = [{instancePath:instancePath+"/warnings/" + i27+"/code",schemaPath:"#/properties/warnings/items/properties/code/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid55 = _errs316 === errors;
}
else {
var valid55 = true;
}
if(valid55){
if(data163.message !== undefined){
const _errs318 = errors;
if(typeof data163.message !== "string"){
validate20.errors = [{instancePath:instancePath+"/warnings/" + i27+"/message",schemaPath:"#/properties/warnings/items/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid55 = _errs318 === errors;
}
else {
var valid55 = true;
}
if(valid55){
if(data163.operation !== undefined){
let data167 = data163.operation;
const _errs320 = errors;
if((typeof data167 !== "string") && (data167 !== null)){
validate20.errors = [{instancePath:instancePath+"/warnings/" + i27+"/operation",schemaPath:"#/properties/warnings/items/properties/operation/type",keyword:"type",params:{type: schema31.properties.warnings.items.properties.operation.type},message:"must be string,null"}];
return false;
}
var valid55 = _errs320 === errors;
}
else {
var valid55 = true;
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/warnings/" + i27,schemaPath:"#/properties/warnings/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid54 = _errs312 === errors;
if(!valid54){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/warnings",schemaPath:"#/properties/warnings/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs310 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.assumptions !== undefined){
let data168 = data.assumptions;
const _errs322 = errors;
if(errors === _errs322){
if(Array.isArray(data168)){
var valid56 = true;
const len34 = data168.length;
for(let i28=0; i28<len34; i28++){
let data169 = data168[i28];
const _errs324 = errors;
if(errors === _errs324){
if(Array.isArray(data169)){
if(data169.length < 2){
validate20.errors = [{instancePath:instancePath+"/assumptions/" + i28,schemaPath:"#/properties/assumptions/items/minItems",keyword:"minItems",params:{limit: 2},message:"must NOT have fewer than 2 items"}];
return false;
}
else {
const len35 = data169.length;
if(len35 > 0){
const _errs326 = errors;
if(typeof data169[0] !== "string"){
validate20.errors = [{instancePath:instancePath+"/assumptions/" + i28+"/0",schemaPath:"#/properties/assumptions/items/prefixItems/0/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid57 = _errs326 === errors;
}
if(valid57){
if(len35 > 1){
let data171 = data169[1];
const _errs328 = errors;
if(!(((typeof data171 == "number") && (!(data171 % 1) && !isNaN(data171))) && (isFinite(data171)))){
validate20.errors = [{instancePath:instancePath+"/assumptions/" + i28+"/1",schemaPath:"#/properties/assumptions/items/prefixItems/1/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs328){
if((typeof data171 == "number") && (isFinite(data171))){
if(data171 > 9007199254740991 || isNaN(data171)){
validate20.errors = [{instancePath:instancePath+"/assumptions/" + i28+"/1",schemaPath:"#/properties/assumptions/items/prefixItems/1/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data171 < 0 || isNaN(data171)){
validate20.errors = [{instancePath:instancePath+"/assumptions/" + i28+"/1",schemaPath:"#/properties/assumptions/items/prefixItems/1/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid57 = _errs328 === errors;
}
if(valid57){
const len36 = data169.length;
if(!(len36 <= 2)){
validate20.errors = [{instancePath:instancePath+"/assumptions/" + i28,schemaPath:"#/properties/assumptions/items/items",keyword:"items",params:{limit: 2},message:"must NOT have more than 2 items"}];
return false;
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/assumptions/" + i28,schemaPath:"#/properties/assumptions/items/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid56 = _errs324 === errors;
if(!valid56){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/assumptions",schemaPath:"#/properties/assumptions/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs322 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.stubs !== undefined){
let data172 = data.stubs;
const _errs330 = errors;
if(errors === _errs330){
if(data172 && typeof data172 == "object" && !Array.isArray(data172)){
let missing29;
if(((data172.stubs === undefined) && (missing29 = "stubs")) || ((data172.added === undefined) && (missing29 = "added"))){
validate20.errors = [{instancePath:instancePath+"/stubs",schemaPath:"#/properties/stubs/required",keyword:"required",params:{missingProperty: missing29},message:"must have required property '"+missing29+"'"}];
return false;
}
else {
const _errs332 = errors;
for(const key13 in data172){
if(!((key13 === "stubs") || (key13 === "added"))){
validate20.errors = [{instancePath:instancePath+"/stubs",schemaPath:"#/properties/stubs/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs332 === errors){
if(data172.stubs !== undefined){
let data173 = data172.stubs;
const _errs333 = errors;
if(errors === _errs333){
if(Array.isArray(data173)){
var valid59 = true;
const len37 = data173.length;
for(let i29=0; i29<len37; i29++){
let data174 = data173[i29];
const _errs335 = errors;
if(errors === _errs335){
if(data174 && typeof data174 == "object" && !Array.isArray(data174)){
let missing30;
if(((((data174.operation === undefined) && (missing30 = "operation")) || ((data174.data === undefined) && (missing30 = "data"))) || ((data174.id === undefined) && (missing30 = "id"))) || ((data174.hits === undefined) && (missing30 = "hits"))){
validate20.errors = [{instancePath:instancePath+"/stubs/stubs/" + i29,schemaPath:"#/properties/stubs/properties/stubs/items/required",keyword:"required",params:{missingProperty: missing30},message:"must have required property '"+missing30+"'"}];
return false;
}
else {
const _errs337 = errors;
for(const key14 in data174){
if(!(((((((key14 === "operation") || (key14 === "data")) || (key14 === "meta")) || (key14 === "status")) || (key14 === "times")) || (key14 === "id")) || (key14 === "hits"))){
validate20.errors = [{instancePath:instancePath+"/stubs/stubs/" + i29,schemaPath:"#/properties/stubs/properties/stubs/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs337 === errors){
if(data174.operation !== undefined){
let data175 = data174.operation;
const _errs338 = errors;
if(!((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((data175 === "getSchema") || (data175 === "getOpenapi")) || (data175 === "listProjects")) || (data175 === "createProject")) || (data175 === "getProject")) || (data175 === "updateProject")) || (data175 === "listCreators")) || (data175 === "createCreators")) || (data175 === "bulkRemoveCreators")) || (data175 === "bulkReenableCreators")) || (data175 === "getCreator")) || (data175 === "updateCreator")) || (data175 === "deleteCreator")) || (data175 === "scrapeCreator")) || (data175 === "getCreatorStats")) || (data175 === "listVideos")) || (data175 === "addVideo")) || (data175 === "bulkDisableVideoTracking")) || (data175 === "getVideo")) || (data175 === "updateVideo")) || (data175 === "deleteVideo")) || (data175 === "scrapeVideo")) || (data175 === "disableVideoTracking")) || (data175 === "getVideoStats")) || (data175 === "listCampaigns")) || (data175 === "createCampaign")) || (data175 === "getCampaign")) || (data175 === "updateCampaign")) || (data175 === "deleteCampaign")) || (data175 === "listCampaignItems")) || (data175 === "addCampaignItem")) || (data175 === "removeCampaignItem")) || (data175 === "getCampaignStats")) || (data175 === "listGoals")) || (data175 === "createGoal")) || (data175 === "updateGoal")) || (data175 === "deleteGoal")) || (data175 === "getGoalCompliance")) || (data175 === "getAnalytics")) || (data175 === "getAnalyticsSchema")) || (data175 === "listAnnotations")) || (data175 === "createAnnotation")) || (data175 === "updateAnnotation")) || (data175 === "deleteAnnotation")) || (data175 === "getVideoLeaderboard")) || (data175 === "getPostingHeatmap")) || (data175 === "getGoalComplianceCounts")) || (data175 === "getViewDistribution")) || (data175 === "getOutliers")) || (data175 === "getCreatorLeaderboard")) || (data175 === "getPostingConsistency")) || (data175 === "getCreatorScatter")) || (data175 === "getCampaignLeaderboard")) || (data175 === "getMemberOverlap")) || (data175 === "listPayoutMethods")) || (data175 === "createPayoutMethod")) || (data175 === "getPayoutMethod")) || (data175 === "updatePayoutMethod")) || (data175 === "deletePayoutMethod")) || (data175 === "listPayoutStructures")) || (data175 === "createPayoutStructure")) || (data175 === "getPayoutStructure")) || (data175 === "updatePayoutStructure")) || (data175 === "deletePayoutStructure")) || (data175 === "listPayoutAssignments")) || (data175 === "createPayoutAssignments")) || (data175 === "deletePayoutAssignments")) || (data175 === "listPayoutAccruals")) || (data175 === "getPayoutAccrual")) || (data175 === "updatePayoutAccrual")) || (data175 === "listPayoutPayments")) || (data175 === "createPayoutPayment")) || (data175 === "getPayoutPayment")) || (data175 === "updatePayoutPayment"))){
validate20.errors = [{instancePath:instancePath+"/stubs/stubs/" + i29+"/operation",schemaPath:"#/properties/stubs/properties/stubs/items/properties/operation/enum",keyword:"enum",params:{allowedValues: schema31.properties.stubs.properties.stubs.items.properties.operation.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid60 = _errs338 === errors;
}
else {
var valid60 = true;
}
if(valid60){
if(data174.meta !== undefined){
let data176 = data174.meta;
const _errs339 = errors;
if((!(data176 && typeof data176 == "object" && !Array.isArray(data176))) && (data176 !== null)){
validate20.errors = [{instancePath:instancePath+"/stubs/stubs/" + i29+"/meta",schemaPath:"#/properties/stubs/properties/stubs/items/properties/meta/type",keyword:"type",params:{type: schema31.properties.stubs.properties.stubs.items.properties.meta.type},message:"must be object,null"}];
return false;
}
var valid60 = _errs339 === errors;
}
else {
var valid60 = true;
}
if(valid60){
if(data174.status !== undefined){
let data177 = data174.status;
const _errs341 = errors;
if(!(((typeof data177 == "number") && (!(data177 % 1) && !isNaN(data177))) && (isFinite(data177)))){
validate20.errors = [{instancePath:instancePath+"/stubs/stubs/" + i29+"/status",schemaPath:"#/properties/stubs/properties/stubs/items/properties/status/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs341){
if((typeof data177 == "number") && (isFinite(data177))){
if(data177 > 299 || isNaN(data177)){
validate20.errors = [{instancePath:instancePath+"/stubs/stubs/" + i29+"/status",schemaPath:"#/properties/stubs/properties/stubs/items/properties/status/maximum",keyword:"maximum",params:{comparison: "<=", limit: 299},message:"must be <= 299"}];
return false;
}
else {
if(data177 < 200 || isNaN(data177)){
validate20.errors = [{instancePath:instancePath+"/stubs/stubs/" + i29+"/status",schemaPath:"#/properties/stubs/properties/stubs/items/properties/status/minimum",keyword:"minimum",params:{comparison: ">=", limit: 200},message:"must be >= 200"}];
return false;
}
}
}
}
var valid60 = _errs341 === errors;
}
else {
var valid60 = true;
}
if(valid60){
if(data174.times !== undefined){
let data178 = data174.times;
const _errs343 = errors;
if(!(((typeof data178 == "number") && (!(data178 % 1) && !isNaN(data178))) && (isFinite(data178)))){
validate20.errors = [{instancePath:instancePath+"/stubs/stubs/" + i29+"/times",schemaPath:"#/properties/stubs/properties/stubs/items/properties/times/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs343){
if((typeof data178 == "number") && (isFinite(data178))){
if(data178 > 9007199254740991 || isNaN(data178)){
validate20.errors = [{instancePath:instancePath+"/stubs/stubs/" + i29+"/times",schemaPath:"#/properties/stubs/properties/stubs/items/properties/times/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data178 < 1 || isNaN(data178)){
validate20.errors = [{instancePath:instancePath+"/stubs/stubs/" + i29+"/times",schemaPath:"#/properties/stubs/properties/stubs/items/properties/times/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid60 = _errs343 === errors;
}
else {
var valid60 = true;
}
if(valid60){
if(data174.id !== undefined){
const _errs345 = errors;
if(typeof data174.id !== "string"){
validate20.errors = [{instancePath:instancePath+"/stubs/stubs/" + i29+"/id",schemaPath:"#/properties/stubs/properties/stubs/items/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid60 = _errs345 === errors;
}
else {
var valid60 = true;
}
if(valid60){
if(data174.hits !== undefined){
let data180 = data174.hits;
const _errs347 = errors;
if(!(((typeof data180 == "number") && (!(data180 % 1) && !isNaN(data180))) && (isFinite(data180)))){
validate20.errors = [{instancePath:instancePath+"/stubs/stubs/" + i29+"/hits",schemaPath:"#/properties/stubs/properties/stubs/items/properties/hits/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs347){
if((typeof data180 == "number") && (isFinite(data180))){
if(data180 > 9007199254740991 || isNaN(data180)){
validate20.errors = [{instancePath:instancePath+"/stubs/stubs/" + i29+"/hits",schemaPath:"#/properties/stubs/properties/stubs/items/properties/hits/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data180 < 0 || isNaN(data180)){
validate20.errors = [{instancePath:instancePath+"/stubs/stubs/" + i29+"/hits",schemaPath:"#/properties/stubs/properties/stubs/items/properties/hits/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid60 = _errs347 === errors;
}
else {
var valid60 = true;
}
}
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/stubs/stubs/" + i29,schemaPath:"#/properties/stubs/properties/stubs/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid59 = _errs335 === errors;
if(!valid59){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/stubs/stubs",schemaPath:"#/properties/stubs/properties/stubs/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid58 = _errs333 === errors;
}
else {
var valid58 = true;
}
if(valid58){
if(data172.added !== undefined){
let data181 = data172.added;
const _errs349 = errors;
if(!(((typeof data181 == "number") && (!(data181 % 1) && !isNaN(data181))) && (isFinite(data181)))){
validate20.errors = [{instancePath:instancePath+"/stubs/added",schemaPath:"#/properties/stubs/properties/added/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs349){
if((typeof data181 == "number") && (isFinite(data181))){
if(data181 > 9007199254740991 || isNaN(data181)){
validate20.errors = [{instancePath:instancePath+"/stubs/added",schemaPath:"#/properties/stubs/properties/added/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data181 < 0 || isNaN(data181)){
validate20.errors = [{instancePath:instancePath+"/stubs/added",schemaPath:"#/properties/stubs/properties/added/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid58 = _errs349 === errors;
}
else {
var valid58 = true;
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/stubs",schemaPath:"#/properties/stubs/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs330 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
